using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Gateway.Commands;

/// <summary>Options that several commands share, with messages for people.</summary>
internal static class CommandOptions
{
    private const int LastPort = 65535;

    public static Option<string> Data() => new("--data")
    {
        Description = "The data folder.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "./data",
    };

    public static Option<string> Required(string name, string what, string description) => new(name) { Description = description, HelpName = what, Required = true };

    public static Option<string?> Text(string name, string what, string description) => new(name) { Description = description, HelpName = what };

    public static Option<int?> Port(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Parse<int?>(
            result, name, "a port from 1 to 65535", text => int.TryParse(text, CultureInfo.InvariantCulture, out int port) && port is >= 1 and <= LastPort ? port : null),
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        Required = true,
        CustomParser = result => Parse<DateOnly?>(
            result, name, "a day such as 2026-11-16", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null),
    };

    public static Option<TimeOnly?> TimeOfDay(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "HH:MM",
        CustomParser = result => Parse<TimeOnly?>(
            result, name, "a time such as 09:00", text => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) ? time : null),
    };

    public static Option<DateTimeOffset?> Moment(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result => Parse<DateTimeOffset?>(
            result, name, "a time with its zone such as 2026-11-16T09:00+01:00", text => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null),
    };

    public static Option<string?> Country(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "CODE",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            string code = CountryNames.CodeOf(text);
            if (string.Equals(code, text, StringComparison.OrdinalIgnoreCase) && code.Length > 0)
            {
                return code;
            }

            result.AddError($"{name} takes a two-letter code such as JP, not '{text}'{(code.Length > 0 ? $": use {code}." : ".")}");
            return null;
        },
    };

    private static T? Parse<T>(ArgumentResult result, string name, string what, Func<string, T?> read)
    {
        string text = result.Tokens[0].Value;
        T? value = read(text);
        if (value is null)
        {
            result.AddError($"{name} takes {what}, not '{text}'.");
        }

        return value;
    }
}
