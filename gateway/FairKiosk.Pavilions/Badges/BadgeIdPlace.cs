namespace FairKiosk.Pavilions.Badges;

/// <summary>Where in a badge's code a <see cref="BadgeRule"/> looks for the id. Safe to share between threads.</summary>
public sealed class BadgeIdPlace
{
    private readonly Func<string, string, IEnumerable<string>> _partsOf;

    private readonly string? _cardProperty;

    private BadgeIdPlace(Func<string, string, IEnumerable<string>> partsOf, string? cardProperty = null)
    {
        _partsOf = partsOf;
        _cardProperty = cardProperty;
    }

    /// <summary>The whole text of the code, or the UID of a vCard.</summary>
    public static BadgeIdPlace WholeText { get; } = new((_, text) => [text]);

    internal bool IsCardProperty => _cardProperty is not null;

    /// <summary>A query parameter of a web address: <c>https://host/…?name=id</c>.</summary>
    /// <param name="host">The fair's host; another host's address never names a badge of the fair.</param>
    /// <param name="name">Name of the parameter; capitals and small letters are the same, because codes are printed in capitals to make them smaller.</param>
    /// <returns>The place.</returns>
    public static BadgeIdPlace WebQuery(string host, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(host);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new BadgeIdPlace((_, text) => WebAddress.QueryValues(text, host, name));
    }

    /// <summary>The last segment of a web address's path: <c>https://host/…/id</c>.</summary>
    /// <param name="host">The fair's host; another host's address never names a badge of the fair.</param>
    /// <returns>The place.</returns>
    public static BadgeIdPlace WebPath(string host)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(host);
        return new BadgeIdPlace((_, text) => WebAddress.LastSegment(text, host) is { } segment ? [segment] : []);
    }

    /// <summary>
    /// The value of a GS1 application identifier, in a code that says it is GS1 by its symbology (]C1, ]d2, ]d5, ]Q3, ]Q4, ]e0, ]J1) or begins with FNC1.
    /// </summary>
    /// <param name="identifier">Its digits, for example <c>8018</c> or <c>21</c>.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentException">Not two to four digits.</exception>
    public static BadgeIdPlace Gs1(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        if (identifier.Length is < 2 or > 4 || !identifier.All(char.IsAsciiDigit))
        {
            throw new ArgumentException("A GS1 application identifier is two to four digits.", nameof(identifier));
        }

        return new BadgeIdPlace((symbology, text) => Gs1Elements.Values(symbology, text, identifier));
    }

    /// <summary>A property of a card: NOTE, URL or an X- property of a vCard, NOTE of a MeCard.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The place.</returns>
    public static BadgeIdPlace CardProperty(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new BadgeIdPlace((_, _) => [], name.ToUpperInvariant());
    }

    internal IEnumerable<string> PartsOf(string symbology, string text) => _partsOf(symbology, text);

    internal IEnumerable<string> PartsOf(IBadgeCard card) => _cardProperty is null ? [] : card.ValuesOf(_cardProperty);
}
