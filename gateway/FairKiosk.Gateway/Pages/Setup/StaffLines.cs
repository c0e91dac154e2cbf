using FairKiosk.Gateway.Pages.Start;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>Somebody of the staff as lines of a form, and back.</summary>
internal static class StaffLines
{
    /// <summary>Coordinates and interprets.</summary>
    public const string Both = "Both";

    public static Dictionary<string, string> Of(StaffMember? member) => new(StringComparer.Ordinal)
    {
        ["name"] = member?.Name ?? "",
        ["tasks"] = member?.Tasks.Count switch { 2 => Both, 1 => member.Tasks[0].ToString(), _ => nameof(StaffTask.Coordinator) },
        ["languages"] = string.Join('\n', member?.Languages ?? []),
        ["signin"] = member?.SignIn ?? "",
    };

    /// <param name="known">Null: a new one.</param>
    public static StaffMember Member(FormLines lines, StaffMember? known, FairSetup setup, Words words)
    {
        var name = lines.Text("name", isRequired: true, FormLines.LongestName);
        if (known is null && setup.Staff.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            lines.Complain("name", words["Guest.Known", name]);
        }

        return (known ?? new StaffMember(ShortName.Free(name, "staff-1", id => setup.Staff.Any(other => other.Id == id)), "")) with
        {
            Name = name,
            Tasks = lines["tasks"] switch
            {
                Both => [StaffTask.Coordinator, StaffTask.Interpreter],
                nameof(StaffTask.Interpreter) => [StaffTask.Interpreter],
                _ => [StaffTask.Coordinator],
            },
            Languages = GuestLines.Languages(lines, words),
            SignIn = lines.Text("signin", longest: CredentialStore.LongestName),
        };
    }
}
