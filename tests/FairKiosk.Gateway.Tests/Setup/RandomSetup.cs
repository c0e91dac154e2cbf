using System.Security.Cryptography;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Setup;

/// <summary>A set-up in which anything that may be said is said or left out, always the same one for a seed.</summary>
internal sealed class RandomSetup(int seed)
{
    private static readonly string[] Texts =
    [
        "Arakawa", "荒川精密", "Müller & Söhne", "a: b", "# no comment", "- dash", "\"quoted\"", "back\\slash", "yes", "null", "~", "007", "2026-11-16", "10:00", "[a, b]",
        "{x}", "*star", "&and", "!bang", "%", "@at", "' single", "Ａ 全角", "😀 face", "trailing:", "a #b", "\u202Eright to left", "カナ", "é", "1,300",
    ];

    private static readonly string[] Zones = ["Europe/Berlin", "Asia/Tokyo", "America/New_York"];
    private static readonly DateOnly FirstDay = new(2026, 10, 23);

    private readonly Queue<byte> _bytes = new(Enumerable.Range(0, 64).SelectMany(block => SHA256.HashData(BitConverter.GetBytes(seed + ((long)block << 32)))));

    public FairSetup Setup()
    {
        ValueList<Exhibitor> firms = [.. Enumerable.Range(0, Next(4)).Select(i => Firm("firm-" + i)).OrderBy(firm => firm.Id, StringComparer.Ordinal)];
        return FairSetup.Empty with
        {
            Series = Maybe() ? Series() : null,
            Fair = Maybe() ? Fair() : null,
            Pavilion = Maybe() ? Pavilion() : null,
            Exhibitors = firms,
            Stations = Enumerable.Range(0, 3).Select(i => Station("station-" + i, firms)).ToDictionary(station => station.Id, StringComparer.Ordinal),
            Guests = [.. Enumerable.Range(0, Next(3)).Select(i => Guest("guest-" + i, i))],
            Staff = [.. Enumerable.Range(0, Next(3)).Select(i => new StaffMember("staff-" + i, Text())
            {
                Tasks = One<ValueList<StaffTask>>([], [StaffTask.Interpreter], [StaffTask.Coordinator, StaffTask.Interpreter]),
                Languages = Maybe() ? ["ja", "de"] : [],
                SignIn = Maybe() ? Text() : "",
            })],
            Readers = [.. Enumerable.Range(0, Next(3)).Select(i => new ReaderEntry("reader-" + i, Text(), One("en", "de", "ja")))],
            PermissionTexts = [.. Enum.GetValues<Recipient>().Where(_ => Maybe()).Select(recipient => new PermissionText(recipient) { English = Text(), German = Maybe() ? Text() : "" })],
        };
    }

    /// <summary>Binds the readers here and there; what contradicts what is there is refused.</summary>
    public void Bind(FairDatabase database)
    {
        var setup = database.Setup.Read();
        foreach (var reader in setup.Readers)
        {
            for (var binding = Next(5); binding > 0; binding--)
            {
                var from = Moment();
                try
                {
                    database.Places.Bind(
                        new PlaceWish(reader.Id, "station-" + Next(3), from, Maybe() ? from.AddMinutes(1 + Next(200)) : null), "test");
                }
                catch (SetupRejectedException)
                {
                    // A later binding is in the way.
                }
            }
        }
    }

    public IEnumerable<DateTimeOffset> Moments() => Enumerable.Range(-2, 200).Select(half => Day(FirstDay).AddMinutes(half * 30));

    private FairSeries Series() => new("series", Text())
    {
        Aliases = List(Text),
        Field = Maybe() ? Text() : "",
        History = List(() => new PastEdition(Text())
        {
            Fair = Maybe() ? Text() : "",
            First = Maybe() ? FirstDay.AddYears(-1) : null,
            Last = Maybe() ? FirstDay.AddYears(-1).AddDays(3) : null,
            City = Maybe() ? Text() : "",
            Exhibitors = Number(),
            Kind = (PavilionKind)Next(4),
            Organisers = List(Text),
            Funding = Maybe() ? Text() : "",
            Totals = Totals(),
            Visits = List(Hours),
            Visitors = List(Hours),
            Meetings = List(Hours),
            Planned = List(Hours),
        }),
    };

    private FairEdition Fair() => new("fair", Text(), Text(), One(Zones), FirstDay, FirstDay.AddDays(3), new TimeOnly(8 + Next(3), Next(60)), new TimeOnly(17, 0))
    {
        Country = Maybe() ? "NO" : "",
        OwnHours = Maybe() ? [new DayHours(FirstDay, new TimeOnly(7, 30), new TimeOnly(12, 0)), new DayHours(FirstDay.AddDays(3), new TimeOnly(9, 0, 30), new TimeOnly(16, 0))] : [],
        Totals = Totals(),
    };

    private FairTotals Totals() => Maybe()
        ? FairTotals.None
        : new FairTotals { Of = List(Text), Visitors = Number(), ForeignPercent = Maybe() ? QualifiedNumber.Of(Next(101), NumberQualifier.About) : default, Countries = Number(), Exhibitors = Number() };

    private QualificationForm Form() => new()
    {
        Fields = [.. Enumerable.Range(0, Next(4)).Select(i => Field("field-" + i, (FormFieldKind)Next(6)))],
        Interests = [.. Enumerable.Range(1, Next(13)).Select(number => new InterestName(number, Label()))],
    };

    private FormField Field(string id, FormFieldKind kind) => new(id, Label(), kind)
    {
        IsRequired = Maybe(),
        IsRetired = Maybe(),
        Choices = kind is FormFieldKind.Choice or FormFieldKind.Choices
            ? [new FormChoice("first", Label()), .. Enumerable.Range(0, Next(3)).Select(i => new FormChoice("more-" + i, Label()) { IsRetired = Maybe() })]
            : [],
    };

    private FormText Label() => new(Text()) { Others = Maybe() ? new LocalNames { German = Text() } : LocalNames.None };

    private Pavilion Pavilion() => new("pavilion", Text(), Maybe() ? Text() : "")
    {
        Form = Maybe() ? Form() : null,
        Names = Names(),
        Kind = (PavilionKind)Next(4),
        Banner = Maybe() ? Text() : "",
        Organisers = List(() => new Organiser(Text(), (OrganiserRole)Next(3)) { Country = Maybe() ? "JP" : "", TimeZone = Maybe() ? One(Zones) : "" }),
        Funding = Maybe() ? Text() : "",
        FiscalYearBegins = 1 + Next(12),
        IsListPublic = Maybe(),
        Targets = Targets(),
    };

    private Exhibitor Firm(string id) => new(id, Text(), Maybe() ? "DE" : "")
    {
        Names = Names(),
        Aliases = List(Text),
        Region = Maybe() ? Text() : "",
        IsInsideRegion = Next(3) switch { 0 => null, 1 => true, _ => false },
        Size = (SizeClass)Next(5),
        Role = (ExhibitorRole)Next(4),
        Memberships = List(() => new Membership(Text(), Maybe() ? FirstDay.AddYears(-5) : null, Maybe() ? FirstDay : null)),
        Joined = Maybe() ? FirstDay : null,
        Left = Maybe() ? FirstDay.AddDays(1) : null,
        Targets = Targets(),
        Theme = Maybe() ? Text() : "",
        Wanted = List(Text),
        Languages = Maybe() ? ["ja", "en"] : [],
        Rivals = Maybe() ? [id] : [],
    };

    private Guest Guest(string id, int number) => new(id, Text(), Maybe() ? "FR" : "")
    {
        Role = (GuestRole)Next(4),
        Languages = Maybe() ? ["fr"] : [],
        People = Maybe() ? Next(9) : null,
        Came = Next(3) switch { 0 => null, 1 => true, _ => false },
        Badges = Maybe() ? [$"FK000000{number}", $"FK000001{number}"] : [],
        Rivals = Maybe() ? ["guest-0"] : [],
    };

    private HourFigures Hours() => new([.. Enumerable.Range(0, 1 + Next(9)).Select(_ => Maybe() ? (int?)Next(500) : null)]);

    private Targets Targets() => new() { Visitors = Figure(), Visits = Figure(), Meetings = Figure(), Leads = Figure() };

    private int? Figure() => Maybe() ? Next(60_000) : null;

    private LocalNames Names() => new() { English = Maybe() ? Text() : "", German = Maybe() ? Text() : "", Japanese = Maybe() ? Text() : "", Kana = Maybe() ? Text() : "" };

    private Station Station(string id, ValueList<Exhibitor> firms)
    {
        List<Ownership> owners = [.. firms.Where(_ => Maybe()).Select(firm => Maybe()
            ? new Ownership(firm.Id, DateTimeOffset.UnixEpoch, Maybe() ? Moment() : null)
            : new Ownership(firm.Id, Moment(), Maybe() ? Day(FirstDay).AddDays(30) : null))];
        var kind = (StationKind)Next(6);
        return new Station(id, Text(), kind == StationKind.JointExhibit && owners.Count < 2 ? StationKind.Kiosk : kind, owners);
    }

    // Also in the hour that the clocks of Berlin show twice, and not only at whole minutes.
    private DateTimeOffset Moment() => Day(FirstDay).AddHours(Next(96)).AddMinutes(Next(4) * 15).AddMilliseconds(Next(4) == 0 ? 250 : 0);

    private static DateTimeOffset Day(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private QualifiedNumber Number() => Next(3) == 0 ? QualifiedNumber.Unknown : QualifiedNumber.Of(Next(100_000), (NumberQualifier)(1 + Next(4)));

    private string Text() => One(Texts);

    private ValueList<T> List<T>(Func<T> make) => [.. Enumerable.Range(0, Next(3)).Select(_ => make())];

    private T One<T>(params T[] choices) => choices[Next(choices.Length)];

    private bool Maybe() => Next(2) == 0;

    private int Next(int below)
    {
        var number = _bytes.Dequeue() | (_bytes.Peek() << 8);
        _bytes.Enqueue((byte)number);
        return number % below;
    }
}
