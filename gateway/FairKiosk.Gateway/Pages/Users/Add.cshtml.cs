using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Users;

/// <summary>Adds a person and shows the password, once.</summary>
internal sealed class AddModel(FairDatabase database, Words words) : PageModel
{
    /// <summary>Before the id of the firm whose leads somebody sees; no role begins so.</summary>
    public const string FirmPrefix = "firm:";

    // Those that see what belongs to no firm.
    private static readonly IReadOnlyList<string> RolesOfNoFirm = [Roles.Organiser, Roles.Partner, Roles.Cluster, Roles.Coordinator, Roles.Funder, Roles.Administrator];

    public string? Name { get; private set; }

    /// <summary>A role that sees what belongs to no firm, or a firm.</summary>
    public string? Sees { get; private set; }

    public string? NameProblem { get; private set; }

    public string? SeesProblem { get; private set; }

    public PasswordSheet? Sheet { get; private set; }

    /// <summary>The roles that may be chosen.</summary>
    public IReadOnlyList<string> Offered => [.. RolesOfNoFirm.Intersect(Given, StringComparer.Ordinal)];

    /// <summary>The firms whose leads may be chosen.</summary>
    public IReadOnlyList<Exhibitor> Firms => Given.Contains(Roles.Exhibitor) ? [.. Setup.Exhibitors.OrderBy(firm => firm.Name, StringComparer.CurrentCulture)] : [];

    private IReadOnlyList<string> Given => Roles.GivenBy(User);

    private FairSetup Setup => field ??= database.Setup.Read();

    // No redirect: the password is in this answer and nowhere else. Sent again, it finds the person there and changes nothing.
    public void OnPost(string? name, string? sees)
    {
        (Name, Sees) = (name?.Trim() ?? "", sees);
        var firm = Firms.FirstOrDefault(known => FirmPrefix + known.Id == sees)?.Id;
        if (firm is null && !Offered.Contains(sees, StringComparer.Ordinal))
        {
            SeesProblem = Given.Contains(Roles.Organiser) || string.IsNullOrEmpty(sees) ? words["Users.NoSuchFirm"] : words["Users.OrganisersOnly"];
            return;
        }

        var password = ReadablePassword.Create();
        try
        {
            if (!database.Credentials.AddUser(Name, password, firm is null ? sees! : Roles.Exhibitor, firm, User.Identity!.Name!))
            {
                NameProblem = words["Users.Known", Name];
                return;
            }
        }
        catch (SetupRejectedException rejected)
        {
            NameProblem = words.Rejection(rejected);
            return;
        }

        Sheet = new PasswordSheet(Name, password, UserWords.Sees(database.Credentials.Find(CredentialStore.UserKind, Name)!, Setup, words));
    }
}
