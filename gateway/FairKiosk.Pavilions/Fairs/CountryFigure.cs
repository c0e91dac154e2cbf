namespace FairKiosk.Pavilions.Fairs;

/// <summary>How many of something are from a country, with what was said about it.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Number">How many; not unknown.</param>
public sealed record CountryFigure(string Country, QualifiedNumber Number)
{
    /// <summary>Reads "JP at least 100".</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <returns>Null when it is none.</returns>
    public static CountryFigure? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim().Split(' ', 2) is [{ Length: 2 } country, var figure] && country.All(char.IsAsciiLetterUpper)
            && QualifiedNumber.TryParse(figure, out var number) && number.Value is not null
                ? new CountryFigure(country, number)
                : null;
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    /// <returns>The country, a blank, and the figure.</returns>
    public override string ToString() => $"{Country} {Number}";
}
