using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>
/// Reads badges for one fair: plain vCard 3.0, and opaque ids by rule. Whatever cannot be read keeps its raw bytes as identity;
/// nothing is ever guessed, and no bytes make it throw. Safe to share between threads.
/// </summary>
public sealed class BadgeProfile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Makes a profile.</summary>
    /// <param name="rules">The fair's rules; the first one that fits names the badge.</param>
    public BadgeProfile(IEnumerable<BadgeRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = [.. rules];
    }

    /// <summary>The badges of FairKiosk's own printed sheets: visitors <c>FK1000001</c>, staff <c>FK-STAFF-7</c>, in any symbology.</summary>
    public static BadgeProfile Default { get; } = new(
    [
        new BadgeRule("", "^FK-STAFF-(?<id>[A-Z0-9]{1,16})$", isStaff: true),
        new BadgeRule("", "^(?<id>FK[0-9]{7})$"),
    ]);

    /// <summary>The rules, in the order in which they are tried.</summary>
    public IReadOnlyList<BadgeRule> Rules { get; }

    /// <summary>Reads a badge.</summary>
    /// <param name="code">What the scanner read.</param>
    /// <returns>Its identity, its contact if it carries one, and whether it is a staff badge.</returns>
    public BadgeReading Read(BadgeCode code)
    {
        if (VCard.TryRead(code.Raw.Span) is { } card)
        {
            return card.Uid.Length > 0
                ? Named(card.Contact, card.Uid, rule => rule.IdIn(card.Uid)) ?? new BadgeReading(RawIdentity(Encoding.UTF8.GetBytes(card.Uid)), card.Contact, IsStaff: false)
                : new BadgeReading("vcard:" + card.CanonicalText, card.Contact, IsStaff: false);
        }

        var text = TextOf(code.Raw.Span);
        var named = text is null ? null : Named(contact: null, text, rule => rule.IdIn(code.Symbology ?? "", text));
        return named ?? new BadgeReading(RawIdentity(code.Raw.Span), Contact: null, IsStaff: false);
    }

    private BadgeReading? Named(BadgeContact? contact, string text, Func<BadgeRule, string?> idIn)
    {
        if (text.Length <= BadgeRule.LongestText)
        {
            foreach (var rule in Rules)
            {
                if (idIn(rule) is { } id)
                {
                    return new BadgeReading((rule.IsStaff ? "staff:" : "id:") + id, contact, rule.IsStaff);
                }
            }
        }

        return null;
    }

    // The symbology is left out on purpose: the same bytes in two symbologies are one badge, as for the readers' duplicate filter.
    private static string RawIdentity(ReadOnlySpan<byte> raw) => "raw:" + Convert.ToHexStringLower(raw);

    // Scanners may add a line end; no printed id begins or ends with white space.
    private static string? TextOf(ReadOnlySpan<byte> raw)
    {
        if (raw.Length > BadgeRule.LongestText * 4)
        {
            return null;
        }

        try
        {
            return Strict.GetString(raw).Trim();
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
