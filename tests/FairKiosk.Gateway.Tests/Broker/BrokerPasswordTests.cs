using FairKiosk.Gateway.Broker;

namespace FairKiosk.Gateway.Tests.Broker;

public sealed class BrokerPasswordTests
{
    // Written by mosquitto_passwd 2.0.11 for the password "secret".
    private const string FromMosquitto =
        "$7$101$0+b0jZA+Kc9BwGNv$2hNiGOBodY5DD8om7c8+3YIw0iTBHZ+2YoOWr54foQfMXiGLrS/WMGhk2Hl58p1q9+1jdZEoEsLW262ru3qo/Q==";

    [Fact]
    public void What_mosquitto_passwd_wrote_is_understood()
    {
        Assert.True(BrokerPassword.Verify("secret", FromMosquitto));
        Assert.False(BrokerPassword.Verify("Secret", FromMosquitto));
    }

    [Fact]
    public void Our_own_hash_has_the_same_form_and_fits_only_its_password()
    {
        string hash = BrokerPassword.Hash("secret");

        Assert.StartsWith("$7$101$", hash, StringComparison.Ordinal);
        Assert.Equal(FromMosquitto.Length, hash.Length);
        Assert.True(BrokerPassword.Verify("secret", hash));
        Assert.False(BrokerPassword.Verify("secret ", hash));
        Assert.NotEqual(hash, BrokerPassword.Hash("secret"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("$7$101$$")]
    [InlineData("$7$0$0+b0jZA+Kc9BwGNv$2hNi")]
    [InlineData("$6$101$0+b0jZA+Kc9BwGNv$2hNiGOBodY5DD8om7c8+3YIw0iTBHZ+2YoOWr54foQfMXiGLrS/WMGhk2Hl58p1q9+1jdZEoEsLW262ru3qo/Q==")]
    [InlineData("$7$101$not base64!$2hNiGOBodY5DD8om7c8+3YIw0iTBHZ+2YoOWr54foQfMXiGLrS/WMGhk2Hl58p1q9+1jdZEoEsLW262ru3qo/Q==")]
    public void Anything_else_fits_no_password(string stored)
    {
        Assert.False(BrokerPassword.Verify("secret", stored));
    }

    [Fact]
    public void Created_passwords_differ_and_are_safe_in_addresses_and_files()
    {
        string password = BrokerPassword.Create();

        Assert.Matches("^[0-9a-f]{32}$", password);
        Assert.NotEqual(password, BrokerPassword.Create());
    }
}
