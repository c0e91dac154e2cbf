using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Pages.Live;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using FairKiosk.Wire;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Readers;

/// <summary>Makes a reader known and shows its password, once.</summary>
internal sealed class AddModel(
    FairDatabase database, GatewayOptions options, Ports ports, ConfigPublisher configs, LiveBoards boards, LiveSignal signal, TimeProvider time, Words words) : PageModel
{
    public const int LongestName = 60;

    public string? Id { get; private set; }

    public string? Name { get; private set; }

    public string? Station { get; private set; }

    public string? IdProblem { get; private set; }

    public string? NameProblem { get; private set; }

    public string? StationProblem { get; private set; }

    public ActivationSheet? Sheet { get; private set; }

    /// <summary>It came on the way to the first scan.</summary>
    public bool IsFirst => !boards.Read(wholeFair: true).Board.HasScans;

    public IReadOnlyList<Station> Stations => [.. Setup.Stations.Values.OrderBy(station => station.Name, StringComparer.CurrentCulture)];

    private FairSetup Setup => field ??= database.Setup.Read();

    // No redirect: the password is in this answer and nowhere else. Sent again, it finds the reader known and changes nothing.
    public void OnPost(string? id, string? name, string? station)
    {
        (Id, Name, Station) = (id?.Trim(), name?.Trim(), station);
        IdProblem = ProblemWithId(Id);
        NameProblem = Name is { Length: > 0 and <= LongestName } ? null : words["Add.BadName", LongestName];
        StationProblem = string.IsNullOrEmpty(Station) || Setup.Stations.ContainsKey(Station) ? null : words["Reader.UnknownBooth"];
        if ((IdProblem ?? NameProblem ?? StationProblem) is not null)
        {
            return;
        }

        var who = User.Identity!.Name!;
        database.Setup.AddReader(Id!, Name!, who);
        if (!string.IsNullOrEmpty(Station))
        {
            database.Setup.Bind(Id!, Station, time.GetUtcNow(), who);
        }

        Sheet = new Activation(options.DataFolder, database, time).Write(Id!, ports, local: false);
        configs.Wake();
        signal.Raise();
    }

    private string? ProblemWithId(string? id) =>
        id is null || !Topics.IsReaderId(id) ? words["Add.BadId"]
        : Setup.Readers.FirstOrDefault(reader => reader.Id == id) is { } known ? words["Add.Known", id, known.Name]
        : null;
}
