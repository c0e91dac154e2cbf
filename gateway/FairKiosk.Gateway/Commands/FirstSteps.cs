using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Commands;

/// <summary>What a newcomer does next, as long as nobody can sign in: the page that leads through it, or commands that can be pasted into a shell as they
/// stand.</summary>
internal static class FirstSteps
{
    private const string Program = "fairkiosk";

    /// <summary>Empty when somebody can sign in.</summary>
    /// <param name="page">The first page.</param>
    /// <param name="code">What that page asks for.</param>
    /// <param name="program">Full path of this program.</param>
    /// <param name="searched">The folders in which a shell looks for programs, as in PATH.</param>
    public static IReadOnlyList<string> Lines(FairDatabase database, Uri page, string code, string dataFolder, string? program, string? searched)
    {
        if (database.Credentials.List(CredentialStore.UserKind).Count > 0)
        {
            return [];
        }

        FairSetup setup = database.Setup.Read();
        string booth = setup.Stations.Keys.Order(StringComparer.Ordinal).FirstOrDefault("arakawa");
        string data = $"--data {Quoted(dataFolder)}";
        List<string> lines =
        [
            Say.With($"Nobody can sign in yet. Open {page} and type the code {code} there."),
            Say.Plain("The page leads on from it. The code holds until somebody can sign in, or until the gateway stops."),
            Say.Plain("Or with commands, in another terminal, with your own names and days:"),
        ];
        if (!IsFound(program, searched))
        {
            lines.Add($"  alias {Program}={Quoted(program!)}");
        }

        if (setup.Fair is null)
        {
            lines.Add($"  {Program} fair set --id 2026 --name \"COMPAMED 2026\" --city Düsseldorf --zone Europe/Berlin \\");
            lines.Add($"    --first 2026-11-16 --last 2026-11-19 --pavilion \"Saitama Pavilion\" {data}");
        }

        if (setup.Stations.Count == 0)
        {
            lines.Add($"  {Program} booth add {booth} --name \"Arakawa Precision\" --country JP {data}");
        }

        if (setup.Readers.Count == 0)
        {
            lines.Add($"  {Program} reader add counter-1 --name \"Counter 1\" --booth {booth} {data}");
        }

        lines.Add($"  {Program} user add info-desk --role organiser {data}");
        lines.Add(Say.Plain("The last one prints the password to sign in with. Each explains itself with --help."));
        return lines;
    }

    // Started by another path, as ./run does, a shell would not find it by its name. An installed one is found by a link.
    private static bool IsFound(string? program, string? searched) =>
        Path.GetFileName(program) != Program
        || (searched ?? string.Empty).Split(':', StringSplitOptions.RemoveEmptyEntries).Any(folder => LedTo(Path.Combine(folder, Program)) == program);

    private static string LedTo(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } end ? end.FullName : path;

    private static string Quoted(string path) =>
        path.All(c => char.IsAsciiLetterOrDigit(c) || "/._-+".Contains(c, StringComparison.Ordinal)) ? path : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
