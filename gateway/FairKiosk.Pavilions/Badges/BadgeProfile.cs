using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>
/// Reads badges for one fair: vCard, MeCard and BizCard, mail and web addresses, GS1 element strings, and opaque ids by rule. Whatever cannot be read
/// keeps its raw bytes as identity; nothing is ever guessed, and no bytes make it throw. Safe to share between threads.
/// </summary>
public sealed class BadgeProfile
{
    private const string IdPrefix = "id:";
    private const string StaffPrefix = "staff:";

    /// <summary>Makes a profile.</summary>
    /// <param name="rules">The fair's rules; the first one that fits names the badge.</param>
    /// <param name="undeclaredCharset">
    /// How the fair's badges are printed where they are not UTF-8 and do not say. With <see cref="BadgeCharset.Utf8"/> such bytes stay raw.
    /// </param>
    public BadgeProfile(IEnumerable<BadgeRule> rules, BadgeCharset undeclaredCharset = BadgeCharset.Utf8)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = [.. rules];
        UndeclaredCharset = undeclaredCharset;
    }

    /// <summary>The badges of FairKiosk's own printed sheets: visitors <c>FK1000001</c>, staff <c>FK-STAFF-7</c>, in any symbology.</summary>
    public static BadgeProfile Default { get; } = new(
    [
        new BadgeRule("", "^FK-STAFF-(?<id>[A-Z0-9]{1,16})$", isStaff: true),
        new BadgeRule("", "^(?<id>FK[0-9]{7})$"),
    ]);

    /// <summary>The rules, in the order in which they are tried.</summary>
    public IReadOnlyList<BadgeRule> Rules { get; }

    /// <summary>The charset of bytes that are not UTF-8 and declare nothing.</summary>
    public BadgeCharset UndeclaredCharset { get; }

    /// <summary>Reads a badge.</summary>
    /// <param name="code">What the scanner read.</param>
    /// <returns>Its identity, its contact if it carries one, and whether it is a staff badge.</returns>
    public BadgeReading Read(BadgeCode code)
    {
        var symbology = code.Symbology ?? "";
        return EciCode.TryRead(symbology, code.Raw.Span) is { } declared
            ? Read(symbology, declared.Raw.Span, declared.Charset)
            : Read(symbology, code.Raw.Span, UndeclaredCharset);
    }

    /// <summary>
    /// What a badge is called whose code stands in a list, which does not say in which symbology it is printed: as a scan of it would be in one that a rule
    /// asks for, else by the id alone of a rule that looks for it inside an address, a GS1 code or a card, else as in any symbology.
    /// </summary>
    /// <param name="code">The code as the list writes it.</param>
    /// <returns>Its reading; null when it could be one of several badges.</returns>
    public BadgeReading? ReadListed(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var raw = Encoding.UTF8.GetBytes(code);
        List<BadgeReading> named = [];
        foreach (var symbology in Rules.Select(rule => rule.SymbologyPrefix).Distinct(StringComparer.Ordinal))
        {
            Add(named, Read(new BadgeCode(symbology, raw)));
        }

        if (named.Count == 0)
        {
            foreach (var rule in Rules)
            {
                if (rule.IdListed(code) is { } id)
                {
                    Add(named, OfRule(rule, id, contact: null));
                }
            }
        }

        return named.Count switch
        {
            0 => Read(new BadgeCode("", raw)),
            1 => named[0],
            _ => null,
        };
    }

    private static void Add(List<BadgeReading> named, BadgeReading reading)
    {
        if (IsNamed(reading) && !named.Exists(known => string.Equals(known.Identity, reading.Identity, StringComparison.Ordinal)))
        {
            named.Add(reading);
        }
    }

    /// <summary>True when a rule of the profile found the id.</summary>
    /// <param name="reading">A reading of this profile.</param>
    /// <returns>False for an identity that the badge has by itself.</returns>
    public static bool IsNamed(BadgeReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Identity.StartsWith(IdPrefix, StringComparison.Ordinal) || reading.Identity.StartsWith(StaffPrefix, StringComparison.Ordinal);
    }

    private BadgeReading Read(string symbology, ReadOnlySpan<byte> raw, BadgeCharset charset)
    {
        if (VCard.TryRead(raw, charset) is { } vCard)
        {
            return OfCard(vCard, symbology);
        }

        if (CharsetDecoder.Undeclared(raw, charset) is not { } text)
        {
            return new BadgeReading(RawIdentity(raw), Contact: null, IsStaff: false);
        }

        if (FieldCard.TryRead(text) is { } card)
        {
            return OfCard(card, symbology);
        }

        // Scanners may add a line end; no printed id begins or ends with white space.
        text = text.Trim();
        var mail = MailBadge.TryRead(text);
        return Named(mail?.Contact, rule => rule.IdIn(symbology, text)) ?? mail ?? new BadgeReading(RawIdentity(raw), Contact: null, IsStaff: false);
    }

    private BadgeReading OfCard(IBadgeCard card, string symbology) =>
        Named(card.Contact, rule => rule.IdIn(symbology, card))
        ?? new BadgeReading(card.Uid.Length > 0 ? RawIdentity(Encoding.UTF8.GetBytes(card.Uid)) : card.Identity, card.Contact, IsStaff: false);

    private BadgeReading? Named(BadgeContact? contact, Func<BadgeRule, string?> idIn)
    {
        foreach (var rule in Rules)
        {
            if (idIn(rule) is { } id)
            {
                return OfRule(rule, id, contact);
            }
        }

        return null;
    }

    private static BadgeReading OfRule(BadgeRule rule, string id, BadgeContact? contact) =>
        new((rule.IsStaff ? StaffPrefix : IdPrefix) + id, contact, rule.IsStaff);

    // The symbology is left out on purpose: the same bytes in two symbologies are one badge, as for the readers' duplicate filter.
    private static string RawIdentity(ReadOnlySpan<byte> raw) => "raw:" + Convert.ToHexStringLower(raw);
}
