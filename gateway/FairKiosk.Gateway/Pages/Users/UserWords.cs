using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Users;

/// <summary>What a person sees, in words.</summary>
internal static class UserWords
{
    public static string Sees(Credential person, FairSetup setup, Words words) => person.Role == Roles.Organiser
        ? words["Users.SeesAll"]
        : words["Users.SeesLeads", setup.Exhibitors.FirstOrDefault(firm => firm.Id == person.ExhibitorId)?.Name ?? person.ExhibitorId ?? ""];

    /// <summary>The address of a person's page.</summary>
    public static string Address(string name, string handler = "") => $"/users/person{(handler.Length > 0 ? "/" + handler : "")}?name={Uri.EscapeDataString(name)}";
}
