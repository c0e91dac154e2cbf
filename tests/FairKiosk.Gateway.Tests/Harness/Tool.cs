using System.Diagnostics;

namespace FairKiosk.Gateway.Tests;

/// <summary>A program of the system that a test asks for a second opinion.</summary>
internal static class Tool
{
    /// <summary>What it printed; a failure is the test's.</summary>
    public static Task<string> RunAsync(string program, params string[] arguments) => RunWithInputAsync(string.Empty, program, arguments);

    /// <summary>The same of a program that reads its standard input.</summary>
    public static async Task<string> RunWithInputAsync(string input, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await error}");
        return output;
    }
}
