using FairKiosk.Gateway.Lists;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FairKiosk.Gateway.Pages.Visitors;

/// <summary>Lets a list through that is larger than a form may be, and says of one that is too large that it is, before it was sent to its end.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // The other fields of the form and what stands between them.
    private const int Form = 100_000;

    /// <summary>Before the form's token is looked for, which reads the form.</summary>
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var most = context.HttpContext.RequestServices.GetRequiredService<ListLimits>().MostBytes + Form;
        if (context.HttpContext.Request.ContentLength > most)
        {
            context.Result = new RedirectResult("/visitors?large=true");
            return;
        }

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }

        context.HttpContext.Features.Set<IFormFeature>(new FormFeature(context.HttpContext.Request, new FormOptions { MultipartBodyLengthLimit = most }));
    }
}
