namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>Tests that look at pages with the one browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
