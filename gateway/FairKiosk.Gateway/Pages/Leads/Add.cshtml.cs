using FairKiosk.Gateway.Hosting;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>The form for a visitor whose badge was not scanned.</summary>
internal sealed class AddModel(FairDatabase database) : PageModel
{
    public const int LongestField = 200;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Company { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Country { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The address of the lead that has that e-mail address already, for which this was asked.</summary>
    [BindProperty]
    public string? Known { get; set; }

    public bool IsNameMissing { get; private set; }

    public bool IsEmailWrong { get; private set; }

    /// <summary>The lead that has that e-mail address already.</summary>
    public LeadRow? Twin { get; private set; }

    private string Exhibitor => User.FindFirst(Roles.ExhibitorClaim)!.Value;

    public IActionResult OnPost()
    {
        Note = Note?.ReplaceLineEndings("\n").Trim();
        var contact = new ContactByHand(Tidy(Name) ?? "", Tidy(Company), Tidy(Email), Tidy(Phone), Tidy(Country));
        string?[] parts = [contact.Name, contact.Company, contact.Email, contact.Phone, contact.Country];
        if (parts.Any(part => part?.Length > LongestField) || Note?.Length > LeadView.LongestNote)
        {
            return BadRequest();
        }

        IsNameMissing = contact.Name.Length == 0;
        IsEmailWrong = contact.Email is { } email && email.AsSpan(1).IndexOf('@') is < 0 || contact.Email?.EndsWith('@') == true;
        if (IsNameMissing || IsEmailWrong)
        {
            return Page();
        }

        // Asked once for each such lead: whoever sends the form again means it.
        Twin = contact.Email is null ? null : database.Leads.FindByEmail(Exhibitor, contact.Email);
        if (Twin is not null && Twin.Badge != Known)
        {
            return Page();
        }

        return Redirect("/leads/" + database.Leads.AddByHand(Exhibitor, contact, Note, User.Identity!.Name!));
    }

    // One line without what cannot be seen: it ends up in lists, files and address books.
    private static string? Tidy(string? text) =>
        text is null || string.Concat(text.Where(letter => !char.IsControl(letter))).Trim() is not { Length: > 0 } tidy ? null : tidy;
}
