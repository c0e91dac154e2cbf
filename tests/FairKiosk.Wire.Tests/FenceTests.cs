using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace FairKiosk.Wire.Tests;

/// <summary>The fence compiles the portable sources with every build. These are the slips it must catch, and the idioms it must let pass.</summary>
public sealed class FenceTests
{
    [Theory]
    [InlineData("generics", "class A { System.Collections.Generic.List<int> _list = new(); }")]
    [InlineData("nullable value", "class A { int? _number; }")]
    [InlineData("tuple", "class A { (int, int) Pair() => (1, 2); }")]
    [InlineData("record", "record A(int Number);")]
    [InlineData("async", "class A { async System.Threading.Tasks.Task Run() { await System.Threading.Tasks.Task.Delay(1); } }")]
    [InlineData("span", "class A { int Sum(System.ReadOnlySpan<byte> bytes) => bytes.Length; }")]
    [InlineData("range", "class A { string Tail(string text) => text[1..]; }")]
    [InlineData("linq", "using System.Linq; class A { int Sum(int[] numbers) => numbers.Sum(); }")]
    [InlineData("date with offset", "class A { System.DateTimeOffset _at; }")]
    [InlineData("string builder", "class A { object _text = new System.Text.StringBuilder(); }")]
    [InlineData("string.Join", "class A { string Text(string[] words) => string.Join(\",\", words); }")]
    [InlineData("iterator", "class A { System.Collections.IEnumerable Numbers() { yield return 1; } }")]
    public void A_slip_out_of_small_board_CSharp_breaks_the_build(string name, string source) =>
        Assert.True(Compile(source) != 0, $"{name} was let pass");

    [Fact]
    public void What_small_boards_have_is_let_pass() =>
        Assert.Equal(0, Compile("namespace N; sealed class A(int number) { internal byte[] Bytes { get; init; } = []; internal bool Is(object? o) => o is A { } && number is > 1 and < 5; }"));

    private static int Compile(string source)
    {
        var folder = Directory.CreateTempSubdirectory("fence");
        try
        {
            var file = Path.Combine(folder.FullName, "Slip.cs");
            File.WriteAllText(file, source);
            var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder.FullName,
            };
            foreach (var argument in new[] { "exec", Compiler(), "-nologo", "-nostdlib", "-noconfig", "-langversion:13", "-nullable", "-target:library", "-nowarn:CS0169,CS0414,CS8618", $"-r:{Corlib()}", "-out:Slip.dll", file })
            {
                start.ArgumentList.Add(argument);
            }

            using var compiler = Process.Start(start)!;
            var output = compiler.StandardOutput.ReadToEndAsync();
            compiler.StandardError.ReadToEnd();
            compiler.WaitForExit();

            // A compiler that did not run would look like a caught slip.
            Assert.True(compiler.ExitCode == 0 || output.Result.Contains("Slip.cs(", StringComparison.Ordinal), output.Result);
            return compiler.ExitCode;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Corlib()
    {
        var configuration = typeof(FenceTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        return Path.Combine(Repository(), "firmware", "SmallBoardCorlib", "Corlib", "bin", configuration, "net10.0", "mscorlib.dll");
    }

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    // The compiler of the SDK that runs this test.
    private static string Compiler()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var sdks = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "sdk"));
        return Directory.GetFiles(sdks, "csc.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last(file => file.Contains("bincore", StringComparison.Ordinal));
    }
}
