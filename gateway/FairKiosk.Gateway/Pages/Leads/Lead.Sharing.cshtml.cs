using FairKiosk.Gateway.Pages.Sharing;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>What the visitor allowed the firm, whom it handed them over to, and needs that it released.</summary>
internal sealed partial class LeadModel
{
    /// <summary>The language in which the visitor is asked.</summary>
    [BindProperty(SupportsGet = true, Name = "ask")]
    public string? Chosen { get; set; }

    public string AskedIn => PageLanguages.All.Contains(Chosen ?? "", StringComparer.Ordinal) ? Chosen! : PermissionRules.LanguageOf(CountryNames.CodeOf(Lead?.Country ?? ""));

    /// <summary>Whether a withdrawal was a slip of whoever looks.</summary>
    public bool MayRestore(Permission withdrawn) => withdrawn.MayBeRestored(Who, time.GetUtcNow());

    public IReadOnlyList<Permission> Permissions => field ??= database.Permissions.Of(Exhibitor, Badge);

    /// <summary>What there is to ask: each recipient that has a text, each partner for itself; and whatever was said to one that has none any more.</summary>
    public IReadOnlyList<Ask> Asks => field ??=
        [.. Enum.GetValues<Recipient>().SelectMany(recipient => recipient == Recipient.Partner ? SharingWords.Partners(Setup) : [""], AskOf)
            .Where(ask => ask.Text.Length > 0 || ask.Given is not null)];

    /// <summary>Whom the visitor can be handed over to.</summary>
    public IEnumerable<Exhibitor> Members => Setup.Exhibitors.Where(firm => firm.Id != Exhibitor).OrderBy(firm => FirmName(firm.Id), StringComparer.CurrentCulture);

    public IReadOnlyList<HandOverRow> HandedOver => field ??= database.HandOvers.Sent(Exhibitor, Badge);

    public IReadOnlyList<NeedRow> Needs => field ??= database.Needs.Of(Exhibitor, Badge);

    /// <summary>The other firms of joint exhibits where the visitor was scanned, with what they share.</summary>
    public IReadOnlyList<CoOwner> CoOwners => field ??= database.CoOwners.Of(Exhibitor, Badge);

    /// <summary>What the firm shares with them itself; null: nothing.</summary>
    public SharedNote? SharedNote => field ??= database.CoOwners.Shared(Exhibitor, Badge);

    /// <summary>The co-owners that do not see what is shared: they came to the exhibit, or the visitor to theirs, after that.</summary>
    public IReadOnlyList<CoOwner> NotShownTo => SharedNote is { } shared ? [.. CoOwners.Where(owner => !shared.With.Contains(owner.ExhibitorId))] : [];

    /// <summary>Firms in one line.</summary>
    public string FirmNames(IEnumerable<string> ids) => string.Join(words["ListSeparator"], ids.Select(FirmName));

    public string FirmName(string id) => SharingWords.Firm(Setup, id);

    /// <summary>The address of what a form of these blocks does; its answer leads back to the block.</summary>
    public string SharingAddress(string handler) => Web(Address("/" + handler));

    /// <summary>The same page, asking in that language.</summary>
    public string AskAddress(string language) => Web(Address(), language) + "#permissions";

    public IActionResult OnPostPermit(Recipient recipient, string? partner, int version, string language, PermissionSource how) => Answered(
        () => database.Permissions.Give(Exhibitor, Badge, recipient, partner ?? "", version, language, how, Who), "permissions",
        () => words["Permit.Said", SharingWords.Of(recipient, partner ?? "", words)]);

    public IActionResult OnPostWithdraw(Recipient recipient, string? partner) => Answered(
        () => database.Permissions.Withdraw(Exhibitor, Badge, recipient, partner ?? "", Who), "permissions",
        () => words["Permit.SaidWithdrawn", SharingWords.Of(recipient, partner ?? "", words)]);

    public IActionResult OnPostRestore(string withdrawal) =>
        Answered(() => database.Permissions.Restore(Exhibitor, Badge, withdrawal, Who), "permissions", () => words["Permit.SaidRestored"]);

    public IActionResult OnPostHandOver(string? to, string? need, bool contact) => Answered(
        () => database.HandOvers.HandOver(Exhibitor, Badge, to ?? "", need?.Trim() ?? "", contact ? Passed.Contact : Passed.Name, Who), "hand-over",
        () => words["Share.SaidHandedTo", FirmName(to!)]);

    public IActionResult OnPostTakeBack(string id) =>
        Answered(() => database.HandOvers.TakeBack(Exhibitor, Badge, id, Who), "hand-over", () => words["Share.SaidTakenBack"]);

    public IActionResult OnPostRelease(string? need, string? field, bool contact, bool meansOther)
    {
        var said = SharingAnswer.Done;
        var answer = Answered(
            () => said = database.Needs.Release(Exhibitor, Badge, need?.Trim() ?? "", field?.Trim() ?? "", contact ? Passed.Contact : Passed.Nothing, Who, meansOther), "need",
            () => words["Needs.SaidReleased"]);
        if (said != SharingAnswer.Done)
        {
            (TempData["need"], TempData["field"], TempData["may-name"], TempData["no-contact"]) = (need, field, said == SharingAnswer.MayNameVisitor, !contact);
        }

        return answer;
    }

    public IActionResult OnPostUnrelease(string id) => Answered(() => database.Needs.TakeBack(Exhibitor, Badge, id, Who), "need", () => words["Needs.SaidTakenBack"]);

    public IActionResult OnPostShare() => Answered(() => database.CoOwners.Share(Exhibitor, Badge, Who), "co-owners", () => words["CoOwner.SaidShared"]);

    public IActionResult OnPostUnshare() => Answered(() => database.CoOwners.Unshare(Exhibitor, Badge, Who), "co-owners", () => words["CoOwner.SaidUnshared"]);

    private string Who => User.Identity!.Name!;

    // A step knows the firm's short name.
    private LeadStep Named(LeadStep step) =>
        step is { Kind: LeadStepKind.HandedOver or LeadStepKind.OutcomeSaid } or { Kind: LeadStepKind.NeedRouted, Field: "member" } ? step with { Value = FirmName(step.Value) } : step;

    private Ask AskOf(Recipient recipient, string partner)
    {
        var text = Setup.PermissionTexts.FirstOrDefault(text => text.Recipient == recipient);
        return new Ask(
            recipient,
            partner,
            text?.In(AskedIn, FirmName(Exhibitor), SharingWords.Organiser(Setup, words), partner) ?? "",
            text?.Version ?? 0,
            Permissions.FirstOrDefault(given => given.Recipient == recipient && given.Partner == partner));
    }

    private string Web(string address, string? language = null) =>
        (language ?? Chosen) is { Length: > 0 } chosen ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}ask={Uri.EscapeDataString(chosen)}" : address;

    // Also what was refused leads back, with the reason beside the block.
    private IActionResult Answered(Func<SharingAnswer> act, string block, Func<string> done)
    {
        if (Lead is null)
        {
            return NotFound();
        }

        if (SharingWords.Of(act(), words) is { } refused)
        {
            TempData["refused"] = refused;
        }
        else
        {
            TempData["shared"] = done();
            signal.Raise();
        }

        TempData["block"] = block;
        return Redirect(Web(Address()) + "#" + block);
    }
}
