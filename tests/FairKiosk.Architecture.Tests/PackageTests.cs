using System.Text.RegularExpressions;

namespace FairKiosk.Architecture.Tests;

/// <summary>Every package is a promise to keep it up to date, so a new one is a decision and shows up here.</summary>
public sealed partial class PackageTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["FairKiosk.Wire"] = [],
        ["FairKiosk.Reader"] = [],
        ["FairKiosk.Mosquitto"] = [],
        ["FairKiosk.Pavilions"] = [],
        ["FairKiosk.Reader.Linux"] = ["System.CommandLine", "Spectre.Console"],
        ["FairKiosk.Simulator"] = ["System.CommandLine", "Spectre.Console"],
        ["FairKiosk.Storage"] = ["Dapper", "Microsoft.Data.Sqlite.Core", "SQLitePCLRaw.bundle_e_sqlite3"],
        ["FairKiosk.Gateway"] =
            ["CsvHelper", "DocumentFormat.OpenXml", "Markdig", "NodaTime", "PDFsharp", "prometheus-net", "QRCoder", "System.CommandLine", "Spectre.Console", "YamlDotNet"],
        ["FairKiosk.Hardware"] = ["CsvHelper", "System.CommandLine"],
    };

    // Plain SQL and plain calls instead: no mapper, mediator or object-relational layer. System.Text.Json reads JSON.
    private static readonly string[] Forbidden =
        ["MediatR", "AutoMapper", "Microsoft.EntityFrameworkCore", "Newtonsoft.Json", "FluentAssertions", "Moq", "Serilog"];

    [Fact]
    public void A_project_of_the_product_takes_only_the_packages_decided_for_it()
    {
        var wrong = from project in House.Projects
                    let name = House.NameOf(project)
                    where Allowed.ContainsKey(name)
                    from package in House.PackagesOf(project)
                    where !Allowed[name].Contains(package)
                    select $"{name} takes {package}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_product_brings_a_forbidden_package_in_by_the_back_door()
    {
        var wrong = from project in House.Projects
                    where Allowed.ContainsKey(House.NameOf(project))
                    let locked = House.Read(LockFileOf(project))
                    from package in Forbidden
                    where locked.Contains($"\"{package}", StringComparison.OrdinalIgnoreCase)
                    select $"{House.NameOf(project)} brings {package}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Versions_are_central()
    {
        var wrong = House.Projects.Where(project => VersionAtReference().IsMatch(House.Read(project)));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_project_has_its_lock_file()
    {
        var wrong = House.Projects
            .Where(project => !project.StartsWith("firmware/boards/", StringComparison.Ordinal))
            .Where(project => !House.Exists(LockFileOf(project)));
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_package_is_declared_that_nobody_takes()
    {
        var taken = string.Concat(House.Projects.Append("Directory.Build.props").Select(House.Read));
        var idle = DeclaredPackage().Matches(House.Read("Directory.Packages.props"))
            .Select(match => match.Groups["name"].Value)
            .Where(name => !taken.Contains($"\"{name}\"", StringComparison.Ordinal));
        Assert.Empty(idle);
    }

    private static string LockFileOf(string project) => $"{Path.GetDirectoryName(project)}/packages.lock.json";

    [GeneratedRegex("<PackageReference[^>]*Version=")]
    private static partial Regex VersionAtReference();

    [GeneratedRegex("<PackageVersion Include=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex DeclaredPackage();
}
