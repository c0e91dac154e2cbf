using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Setup;

/// <summary>What a wish changes in the set-up that is there, told in the words of the file.</summary>
internal sealed class SetupDifference
{
    private readonly FairSetup _before;
    private readonly FairSetup _after;
    private readonly List<string> _lines = [];
    private readonly List<string> _left = [];

    public SetupDifference(FairSetup before, SetupWish wish)
    {
        _before = before;
        _after = before with { Series = wish.Series ?? before.Series, Fair = wish.Fair ?? before.Fair, Pavilion = wish.Pavilion ?? before.Pavilion };
        Part("series", wish.Series?.Id, before.Series, wish.Series);
        Part("fair", wish.Fair?.Id, before.Fair, wish.Fair);
        Part("pavilion", wish.Pavilion?.Id, before.Pavilion, wish.Pavilion);
        Parts("exhibitor", before.Exhibitors, wish.Exhibitors, exhibitor => exhibitor.Id, (one, other) => one == other);
        Parts("guest", before.Guests, wish.Guests, guest => guest.Id, (one, other) => one == other);
        Parts("staff", before.Staff, wish.Staff, member => member.Id, (one, other) => one == other);
        Parts("station", [.. before.Stations.Values], wish.Stations, station => station.Id, SetupWish.IsSame);
        Parts("reader", before.Readers, wish.Readers, reader => reader.Id, (one, other) => one == other);
        Parts("permission", before.PermissionTexts, wish.PermissionTexts, text => SetupWords.Of(text.Recipient), (one, other) => one.AsksTheSame(other));
        SetupMoment moments = new(_after.Fair?.Zone);
        foreach (var place in wish.Places)
        {
            var from = place.FromUtc == DateTimeOffset.UnixEpoch ? Say.Plain("the beginning") : moments.Write(place.FromUtc);
            _lines.Add(place.ToUtc is { } end
                ? Say.With($"reader {place.ReaderId}: stands at {place.StationId} from {from} to {moments.Write(end)}")
                : Say.With($"reader {place.ReaderId}: stands at {place.StationId} from {from}"));
        }

        foreach (var reader in wish.Readers)
        {
            LeftBindings(reader.Id, wish);
        }
    }

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>Whether nothing is to be done.</summary>
    public bool IsNothing => _lines.Count == 0;

    /// <summary>One line for each thing that is new or changed, with its values below it; then what the file does not name.</summary>
    public IReadOnlyList<string> Lines =>
        [.. _lines, .. _left.Count == 0 ? Array.Empty<string>() : [Say.With($"Left as it is, for the file does not name it: {string.Join(", ", _left)}.")]];

    private void Parts<T>(string what, IReadOnlyList<T> before, IReadOnlyList<T> wished, Func<T, string> id, Func<T, T, bool> isSame)
        where T : class
    {
        var known = before.ToDictionary(id, StringComparer.Ordinal);
        foreach (var part in wished)
        {
            var former = known.GetValueOrDefault(id(part));
            Part(what, id(part), former is not null && isSame(former, part) ? part : former, part);
        }

        var named = wished.Select(id).ToHashSet(StringComparer.Ordinal);
        _left.AddRange(before.Select(id).Where(former => !named.Contains(former)).Select(former => $"{what} {former}"));
    }

    private void Part<T>(string what, string? id, T? before, T? wished)
        where T : class
    {
        if (wished is null)
        {
            return;
        }

        if (before is null)
        {
            New++;
            _lines.Add(Say.With($"{what} {id}: new"));
        }
        else if (before.Equals(wished))
        {
            Unchanged++;
        }
        else
        {
            Changed++;
            _lines.Add(Say.With($"{what} {id}: changed"));
            var (former, now) = (SetupExport.LinesOf(_before, before), SetupExport.LinesOf(_after, wished));
            _lines.AddRange(former.Except(now, StringComparer.Ordinal).Select(line => "  - " + line.Trim()));
            _lines.AddRange(now.Except(former, StringComparer.Ordinal).Select(line => "  + " + line.Trim()));
        }
    }

    private void LeftBindings(string reader, SetupWish wish)
    {
        var there = ReaderBindings.Effective(_before.Bindings.GetValueOrDefault(reader) ?? []);
        if (wish.Places.Any(place => place.ReaderId == reader) && there.Count > 0)
        {
            _left.Add(Say.With($"where {reader} stands until then"));
        }
    }
}
