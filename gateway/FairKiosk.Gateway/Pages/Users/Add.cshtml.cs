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

    /// <summary>Those that see what belongs to no firm.</summary>
    public static readonly IReadOnlyList<string> RolesOfNoFirm = [Roles.Organiser, Roles.Partner, Roles.Cluster, Roles.Coordinator, Roles.Funder, Roles.Administrator];

    public string? Name { get; private set; }

    /// <summary>One of <see cref="RolesOfNoFirm"/>, or a firm.</summary>
    public string? Sees { get; private set; }

    public string? NameProblem { get; private set; }

    public string? SeesProblem { get; private set; }

    public PasswordSheet? Sheet { get; private set; }

    public IReadOnlyList<Exhibitor> Firms => [.. Setup.Exhibitors.OrderBy(firm => firm.Name, StringComparer.CurrentCulture)];

    private FairSetup Setup => field ??= database.Setup.Read();

    // No redirect: the password is in this answer and nowhere else. Sent again, it finds the person there and changes nothing.
    public void OnPost(string? name, string? sees)
    {
        (Name, Sees) = (name?.Trim() ?? "", sees);
        var firm = Firms.FirstOrDefault(known => FirmPrefix + known.Id == sees)?.Id;
        if (firm is null && !RolesOfNoFirm.Contains(sees, StringComparer.Ordinal))
        {
            SeesProblem = words["Users.NoSuchFirm"];
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
