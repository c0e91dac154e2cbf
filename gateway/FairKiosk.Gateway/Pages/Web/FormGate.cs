using FairKiosk.Gateway.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FairKiosk.Gateway.Pages.Web;

/// <summary>Every form that is sent comes through here before its page does anything: the page has such a form, the <see cref="SightTable"/> lets the person
/// send it, and what was sent can be read.</summary>
internal sealed class FormGate : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        context.Result = context.HandlerMethod is not { } form ? new NotFoundResult()
            : http.GetEndpoint() is not RouteEndpoint page || !http.User.MaySend(page.RoutePattern.RawText ?? "", form.Name) ? new StatusCodeResult(StatusCodes.Status403Forbidden)
            : !context.ModelState.IsValid ? new BadRequestResult()
            : null;
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
