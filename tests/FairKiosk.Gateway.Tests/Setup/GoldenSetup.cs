using System.Runtime.CompilerServices;
using FairKiosk.Gateway.Setup;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Setup;

/// <summary>The set-up files under tests/golden/setup, each a scenario of one published fair.</summary>
internal static class GoldenSetup
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder(), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static string PathOf(string name) => Path.Combine(Folder(), name + ".yaml");

    /// <summary>The set-up of a data folder into which the file was read.</summary>
    public static FairSetup Imported(string name)
    {
        using DataFolder folder = new();
        using var database = FairDatabase.Open(folder.Path, TimeProvider.System);
        database.Wishes.Fulfil(Read(File.ReadAllText(PathOf(name)), database.Setup.Read()), "test");
        return database.Setup.Read();
    }

    /// <summary>What a text wishes, which has nothing wrong with it.</summary>
    public static SetupWish Read(string text, FairSetup? known = null)
    {
        var reading = SetupFile.Read(System.Text.Encoding.UTF8.GetBytes(text), known ?? FairSetup.Empty, Now);
        Assert.Empty(reading.Complaints);
        return reading.Wish!;
    }

    /// <summary>What is wrong with a text.</summary>
    public static IReadOnlyList<Complaint> Complaints(string text, FairSetup? known = null) =>
        SetupFile.Read(System.Text.Encoding.UTF8.GetBytes(text), known ?? FairSetup.Empty, Now).Complaints;

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "golden", "setup"));
}
