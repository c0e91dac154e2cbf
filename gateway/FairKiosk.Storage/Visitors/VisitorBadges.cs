using FairKiosk.Pavilions.Badges;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage;

/// <summary>Which badge a code in a list is, as the fair's badges are read at this time. Thread-safe.</summary>
public sealed class VisitorBadges
{
    private readonly BadgeProfile _profile;
    private readonly Pseudonyms _pseudonyms;

    internal VisitorBadges(BadgeProfile profile, string? profileId, Pseudonyms pseudonyms)
    {
        _profile = profile;
        ProfileId = profileId;
        _pseudonyms = pseudonyms;
    }

    internal string? ProfileId { get; }

    /// <summary>The pseudonym of the badge; null when the code could be one of several.</summary>
    public string? Of(string code) => _profile.ReadListed(code) is { } reading ? _pseudonyms.OfText(reading.Identity) : null;

    /// <summary>Whether a rule of the fair's profile knows the text as a code.</summary>
    public bool IsCode(string text) => _profile.ReadListed(text) is { } reading && BadgeProfile.IsNamed(reading);
}
