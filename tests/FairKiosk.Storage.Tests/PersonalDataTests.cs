using System.Reflection;
using System.Runtime.CompilerServices;
using FairKiosk.Storage.Meetings;
using FairKiosk.Storage.Setup;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>What must be erasable can be found: docs/personal-data.md lists it, and nothing is kept beside the list.</summary>
public sealed class PersonalDataTests
{
    // What is set up says nothing about a person.
    private static readonly Type[] SetUp =
    [
        typeof(DecisionBodies.Fair), typeof(DecisionBodies.Totals), typeof(DecisionBodies.Series), typeof(DecisionBodies.Past), typeof(DecisionBodies.Names),
        typeof(DecisionBodies.Organiser), typeof(DecisionBodies.Pavilion), typeof(DecisionBodies.Membership), typeof(DecisionBodies.Exhibitor), typeof(DecisionBodies.Station),
        typeof(DecisionBodies.Reader), typeof(DecisionBodies.BadgeProfile), typeof(DecisionBodies.Field), typeof(DecisionBodies.Option), typeof(DecisionBodies.Interest),
        typeof(DecisionBodies.PermissionText),
    ];

    // Short names, pseudonyms, ids of decisions, and one of a few words that the program knows.
    private static readonly string[] ShortNames =
    [
        "Answer", "Badge", "Badges", "Before", "Cluster", "Code", "Columns", "Coordinator", "Country", "Decision", "Did", "Doubt", "Exhibitor", "Field", "Format", "From",
        "HandOver", "Heads", "How", "Id", "Interpreter", "Language", "Languages", "List", "Meeting", "One", "Other", "Outcome", "Parties", "Partner", "Passes", "Rating", "Reader",
        "Recipient", "Rivals", "Role", "Said", "Station", "Tasks", "To", "Undoes", "With", "Withdrawal",
    ];

    // The same, where another record has words under that name.
    private static readonly string[] ShortNamesOf =
        ["PermissionGiven.Purpose", "NeedTakenBack.Need", "NeedRouted.Need", "NeedRoutingTakenBack.Need"];

    [Fact]
    public void Every_word_that_a_decision_keeps_of_a_person_is_listed()
    {
        var fields = new[] { typeof(DecisionBodies), typeof(MeetingBodies) }
            .SelectMany(bodies => bodies.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public))
            .Where(body => body.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !SetUp.Contains(body))
            .SelectMany(body => body.GetProperties(), (body, field) => (Name: $"{body.Name}.{field.Name}", Field: field))
            .Where(field => field.Field.PropertyType == typeof(string) || field.Field.PropertyType.GetGenericArguments().Contains(typeof(string)))
            .ToList();
        var listed = Listed("## Words in decisions").ToList();
        Assert.Equal(
            fields.Where(field => !ShortNames.Contains(field.Field.Name) && !ShortNamesOf.Contains(field.Name)).Select(field => field.Name).Union(["LeadByHand.Country"]).Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal));
        Assert.Empty(listed.Except(fields.Select(field => field.Name), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_table_that_is_listed_is_one()
    {
        using var fair = new TestFair(withSetup: false);
        Assert.Empty(Listed("## Facts").Except(fair.Rows<string>("SELECT name FROM sqlite_schema WHERE type = 'table'"), StringComparer.Ordinal));
    }

    // What stands between ticks in the first column.
    private static IEnumerable<string> Listed(string heading) => File.ReadLines(Path.Combine(Root(), "docs", "personal-data.md"))
        .SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .SelectMany(line => line.Split('|')[1].Split(',')).Select(name => name.Trim(' ', '`'));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FairKiosk.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("There is no FairKiosk.sln above the tests.");
        }

        return folder;
    }
}
