using Microsoft.AspNetCore.Authorization;

namespace FairKiosk.Gateway.Hosting;

/// <summary>Lets through to a page whom the <see cref="SightTable"/> lets. An address that leads nowhere is nobody's business who has not signed in.</summary>
internal sealed class SightRequirement : AuthorizationHandler<SightRequirement>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SightRequirement requirement)
    {
        var maySee = context.Resource is HttpContext http && http.GetEndpoint() is RouteEndpoint endpoint
            ? context.User.MaySee(endpoint.RoutePattern.RawText ?? "")
            : context.User.Identity is { IsAuthenticated: true };
        if (maySee)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
