using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages;

/// <summary>What happened, what is safe, what to do; never a code alone. Needs no database.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ProblemModel(Words words) : PageModel
{
    public string Heading { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public void OnGet(int status) => Explain(status);

    public void OnPost(int status) => Explain(status);

    private void Explain(int status)
    {
        if (StorageTrouble.Of(HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error, words) is { } trouble)
        {
            (Heading, Explanation) = (trouble.Title, trouble.Text);
            return;
        }

        (Heading, Explanation) = status switch
        {
            StatusCodes.Status400BadRequest when FormGate.IsNothingChosen(HttpContext) => (words["Problem.NothingChosen.Title"], words["Problem.NothingChosen.Text"]),
            StatusCodes.Status400BadRequest => (words["Problem.Stale.Title"], words["Problem.Stale.Text"]),
            StatusCodes.Status403Forbidden => (words["Problem.NotYours.Title"], words["Problem.NotYours.Text"]),
            StatusCodes.Status404NotFound => (words["Problem.NotFound.Title"], words["Problem.NotFound.Text"]),
            StatusCodes.Status429TooManyRequests => (words["Problem.TooMany.Title"], words["Problem.TooMany.Text"]),
            StatusCodes.Status507InsufficientStorage => (words["Problem.NotExported.Title"], words["Problem.NotExported.Text"]),
            _ => (words["Problem.Broken.Title"], words["Problem.Broken.Text"]),
        };
    }
}
