using System.Security.Cryptography;
using System.Text;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>
/// A page with the form of one part of the set-up. What is wrong stands beside its line and nothing that was typed is lost; what would count scans anew is
/// told before it is saved; whoever saves second is told so and sees both.
/// </summary>
internal abstract class SetupPage(FairDatabase database, ConfigPublisher configs, LiveSignal signal, Words words) : PageModel
{
    /// <summary>Just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    /// <summary>How many scans count differently since.</summary>
    [BindProperty(SupportsGet = true)]
    public int Scans { get; set; }

    public FairSetup Setup => field ??= database.Setup.Read();

    public FairTime Time => field ??= new FairTime(Setup.Fair);

    public FormLines Lines => field ??= new FormLines(Saved(), Request.HasFormContentType ? Request.Form : null, words);

    /// <summary>What saving would change about scans; null: nothing, or nobody asked.</summary>
    public SetupChange? Preview { get; private set; }

    /// <summary>What somebody agrees to who saves after they have seen that.</summary>
    public string? Agreement { get; private set; }

    /// <summary>What is wrong with the whole of it.</summary>
    public string? Problem { get; protected set; }

    /// <summary>What the page says after it has saved.</summary>
    public virtual string? Done => Did == "saved" ? words["Setup.Saved"] + ScansText(Scans) : null;

    protected FairDatabase Database => database;

    protected Words Words => words;

    protected string Who => User.Identity!.Name!;

    /// <summary>The lines of what is saved.</summary>
    protected abstract IReadOnlyDictionary<string, string> Saved();

    /// <summary>What the lines wish; what is wrong with them is told to <see cref="Lines"/>.</summary>
    protected abstract SetupWish Wish();

    /// <summary>What a change does to scans, a sentence each.</summary>
    public IEnumerable<string> Effects(SetupChange change)
    {
        foreach (var (count, text) in new[] { (change.Counted, words["Setup.WillCount", Words.Number(change.Counted)]),
            (change.Uncounted, words["Setup.WillNotCount", Words.Number(change.Uncounted)]), (change.Moved, words["Setup.WillMove", Words.Number(change.Moved)]) })
        {
            if (count > 0)
            {
                yield return text;
            }
        }
    }

    /// <summary>Saves what the form says, unless something has to be shown before.</summary>
    /// <param name="address">The page to go to then, with what it did.</param>
    protected IActionResult Save(Func<SetupChange, string> address)
    {
        if (Lines.More is not null || Lines.IsStale)
        {
            return Page();
        }

        var wish = Wish();
        if (Lines.HasProblems)
        {
            return Page();
        }

        try
        {
            Agreement = AgreementOn(wish);
            if (SetupChanges.CountsAnew(wish, Setup) && Request.Form[FormLines.ConfirmedLine] != Agreement
                && database.Changes.Make(wish, Who, tryOnly: true) is { IsFelt: true } felt)
            {
                Preview = felt;
                return Page();
            }

            if (database.Changes.Make(wish, Who) is { } change)
            {
                Tell();
                return Redirect(address(change));
            }

            // Somebody saved something else in this very moment.
            Problem = words["Setup.Again"];
        }
        catch (SetupRejectedException rejected)
        {
            Problem = words.Rejection(rejected);
        }

        return Page();
    }

    protected string ScansText(int scans) => scans switch
    {
        0 => "",
        1 => " " + words["Setup.ScanDiffers"],
        _ => " " + words["Setup.ScansDiffer", Words.Number(scans)],
    };

    // Days, hours, owners and badges of guests: only they count scans anew.
    private static string AgreementOn(SetupWish wish)
    {
        var said = string.Join('\n', wish.Stations.SelectMany(station => station.Owners).Select(owner => owner.ToString()).Prepend(wish.Fair?.ToString())
            .Concat(wish.Guests.SelectMany(guest => guest.Badges)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 8));
    }

    /// <summary>Readers and the other pages hear of it at once instead of at the next look at the database.</summary>
    protected void Tell()
    {
        configs.Wake();
        signal.Raise();
    }
}
