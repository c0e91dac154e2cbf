using FairKiosk.Gateway.Broker;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Labels;

/// <summary>Prints code sheets, for the command line and the pages alike.</summary>
internal sealed class CodeSheetDesk(FairDatabase database, string dataFolder, TimeProvider time)
{
    public IReadOnlyList<Station> Booths => [.. database.Setup.Read().Stations.Values.OrderBy(station => station.Name, StringComparer.CurrentCulture)];

    /// <summary>The booths that belong to an exhibitor now, its own before those it shares.</summary>
    public IReadOnlyList<Station> BoothsOf(string exhibitorId)
    {
        DateTimeOffset now = time.GetUtcNow();
        return [.. database.Setup.Read().Stations.Values
            .Where(station => station.OwnersAt(now).Contains(exhibitorId, StringComparer.Ordinal))
            .OrderBy(station => station.Kind == StationKind.Booth ? 0 : 1).ThenBy(station => station.Id, StringComparer.Ordinal)];
    }

    public Station? Find(string boothId) => database.Setup.Read().Stations.GetValueOrDefault(boothId);

    /// <exception cref="FontMissingException">A font that the sheet needs is not on this machine.</exception>
    public byte[] Print(Station booth, SheetWords words, IReadOnlyList<string> staff)
    {
        byte[] key = Convert.FromHexString(new CommandKeyFile(dataFolder).ReadOrCreate());
        DateTimeOffset now = time.GetUtcNow();
        return CodeSheetPdf.Write(CodeSheet.Of(database.Setup.Read(), booth, staff, key, words, now), now);
    }

    /// <summary>"codesheet-arakawa-de.pdf".</summary>
    public static string FileName(Station booth, SheetWords words) => $"codesheet-{booth.Id}-{words.Language}.pdf";
}
