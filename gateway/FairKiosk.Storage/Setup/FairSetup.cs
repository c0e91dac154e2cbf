using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Storage;

/// <summary>Everything the organiser has set up, as of one moment.</summary>
public sealed record FairSetup(
    FairEdition? Fair,
    Pavilion? Pavilion,
    IReadOnlyList<Exhibitor> Exhibitors,
    IReadOnlyDictionary<string, Station> Stations,
    IReadOnlyList<ReaderEntry> Readers,
    IReadOnlyDictionary<string, IReadOnlyList<Binding>> Bindings,
    long Version)
{
    /// <summary>That of a data folder which nobody has set up.</summary>
    public static FairSetup Empty { get; } = new(
        Fair: null, Pavilion: null, [], new Dictionary<string, Station>(StringComparer.Ordinal), [],
        new Dictionary<string, IReadOnlyList<Binding>>(StringComparer.Ordinal), Version: 0);

    /// <summary>The fair that comes again, and where the pavilion stood before; null: nobody told.</summary>
    public FairSeries? Series { get; init; }

    /// <summary>What visitors are asked before a permission is noted: for each recipient the text that was set up last. One that is empty asks nothing.</summary>
    public IReadOnlyList<PermissionText> PermissionTexts { get; init; } = [];

    /// <summary>Who is invited to meetings, by id.</summary>
    public IReadOnlyList<Guest> Guests { get; init; } = [];

    /// <summary>Coordinators and interpreters, by id.</summary>
    public IReadOnlyList<StaffMember> Staff { get; init; } = [];

    /// <summary>What the organiser said to "whose is this?", by reader, in the order of decision.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Answer>> Answers { get; init; } = new Dictionary<string, IReadOnlyList<Answer>>(StringComparer.Ordinal);

    /// <summary>Config revisions of a reader that changed a setting and not its station, each with the revision of the binding that it shows.</summary>
    public IReadOnlyDictionary<(string ReaderId, long Revision), long> SettingRevisions { get; init; } = new Dictionary<(string ReaderId, long Revision), long>();

    /// <summary>How a firm is called; its id where the set-up does not know it.</summary>
    public string FirmName(string exhibitorId) => Exhibitors.FirstOrDefault(exhibitor => exhibitor.Id == exhibitorId)?.Name ?? exhibitorId;

    /// <summary>The same as a page in that language shows it.</summary>
    public string FirmName(string exhibitorId, string language) => Exhibitors.FirstOrDefault(exhibitor => exhibitor.Id == exhibitorId)?.NameIn(language) ?? exhibitorId;

    /// <summary>What that firm is asked about its leads: the pavilion's form with what the firm added.</summary>
    public QualificationForm FormOf(string exhibitorId) =>
        FormOfAll.With(Exhibitors.FirstOrDefault(exhibitor => exhibitor.Id == exhibitorId)?.Form);

    /// <summary>What is asked at a station: where one firm stands, its own form; where several or none do, what all have in common.</summary>
    public QualificationForm FormAt(Station station, DateTimeOffset atUtc) => station.OwnersAt(atUtc) is [var only] ? FormOf(only) : FormOfAll;

    /// <summary>Which firms have fields, former ones included, whose short names the pavilion's form has, too.</summary>
    public IEnumerable<(string Firm, string Field)> FieldsHadTwice => Exhibitors.SelectMany(firm =>
        (firm.Form?.Fields ?? []).Where(asked => FormOfAll.Find(asked.Id) is not null).Select(asked => (firm.Id, asked.Id)));

    /// <summary>The form that holds for all firms.</summary>
    public QualificationForm FormOfAll => Pavilion?.Form ?? QualificationForm.Usual;

    /// <summary>The binding that holds for the reader at that moment.</summary>
    public Binding? BindingOf(string readerId, DateTimeOffset atUtc) =>
        Bindings.TryGetValue(readerId, out var all)
            ? all.LastOrDefault(b => b.FromUtc <= atUtc && (b.ToUtc is null || b.ToUtc > atUtc))
            : null;

    /// <summary>The binding that begins next after that moment.</summary>
    public Binding? BindingAfter(string readerId, DateTimeOffset atUtc) =>
        Bindings.TryGetValue(readerId, out var all) ? all.FirstOrDefault(b => b.FromUtc > atUtc && b.ToUtc != b.FromUtc) : null;

    /// <summary>The revision of the binding that the reader showed with a config revision: that one itself, unless it only changed a setting.</summary>
    public long ShownBinding(string readerId, long configRevision) => SettingRevisions.GetValueOrDefault((readerId, configRevision), configRevision);

    /// <summary>The revision of what the reader is told while a binding holds: the binding's own, or that of the last setting changed under it.</summary>
    public long ConfigRevisionOf(Binding binding) => SettingRevisions
        .Where(setting => setting.Key.ReaderId == binding.ReaderId && setting.Value == binding.Revision)
        .Select(setting => setting.Key.Revision).Append(binding.Revision).Max();
}
