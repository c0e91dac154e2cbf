using System.IO.Ports;
using FairKiosk.Parts.Provisioning;
using FairKiosk.Wire;

namespace FairKiosk.Nano.Drivers;

/// <summary>The set-up: kept in a file, told over a serial line.</summary>
public sealed class SetupLine
{
    private const string Port = "COM2";
    private const int Baud = 115_200;
    private readonly string _path;

    /// <summary>Creates it.</summary>
    /// <param name="path">Where the set-up is kept.</param>
    public SetupLine(string path)
    {
        _path = path;
    }

    /// <summary>Reads what is kept, and asks on the serial line as long as something is missing.</summary>
    /// <returns>A set-up that lacks nothing.</returns>
    public ReaderSetup Get()
    {
        var desk = new SetupDesk();
        if (File.Exists(_path))
        {
            var lines = File.ReadAllText(_path).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                desk.Obey(lines[i]);
            }
        }

        if (desk.Setup.Missing.Length > 0)
        {
            Ask(desk);
            File.WriteAllText(_path, desk.Write());
        }

        return desk.Setup;
    }

    private static void Ask(SetupDesk desk)
    {
        using var line = new SerialPort(Port, Baud);
        line.NewLine = "\n";
        line.Open();
        while (!desk.IsSaved)
        {
            var answer = Utf8.GetBytes(desk.Obey(line.ReadLine()) + "\r\n");
            line.Write(answer, 0, answer.Length);
        }
    }
}
