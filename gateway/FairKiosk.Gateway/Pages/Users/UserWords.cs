using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Users;

/// <summary>What a person sees, in words.</summary>
internal static class UserWords
{
    public static string Sees(Credential person, FairSetup setup, Words words) => OfRole(person.Role, words)
        ?? words["Users.SeesLeads", person.ExhibitorId is { } firm ? setup.FirmName(firm) : ""];

    /// <summary>What a role sees that belongs to no firm; null for one of a firm.</summary>
    public static string? OfRole(string role, Words words) => role switch
    {
        Roles.Organiser => words["Users.SeesAll"],
        Roles.Partner => words["Users.SeesCounts"],
        Roles.Cluster => words["Users.SeesCluster"],
        Roles.Coordinator => words["Users.SeesMeetings"],
        Roles.Funder => words["Users.SeesNumbers"],
        Roles.Administrator => words["Users.SeesSystem"],
        _ => null,
    };

    /// <summary>The address of a person's page.</summary>
    public static string Address(string name, string handler = "") => $"/users/person{(handler.Length > 0 ? "/" + handler : "")}?name={Uri.EscapeDataString(name)}";
}
