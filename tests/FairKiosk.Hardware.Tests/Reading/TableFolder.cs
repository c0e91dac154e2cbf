namespace FairKiosk.Hardware.Tests.Reading;

/// <summary>A folder with the four tables of a smallest reader, to spoil.</summary>
internal sealed class TableFolder : IDisposable
{
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["pins.csv"] = """
            part,pin,place,net,kind,volts,withstands,milliamps,pull_up_ohms,map,colour,note
            U1,3V3,header pin 1,3V3,supply,3.3,,500,,,red,
            U1,GND@6,header pin 6,GND,ground,0,,,,,black,
            U2,VCC,,3V3,load,3.3,3.6,100,,,red,"peak, while it reads"
            U2,GND,,GND,ground,0,,,,,black,

            """,
        ["parts.csv"] = """
            part,title,i2c_address,i2c_net,limit_pin_milliamps,limit_3v3_milliamps,limit_5v_milliamps,ohms,forward_volts,strapping_pins,forbidden_pins,source
            U1,Board,,,16,500,1200,,R=1.7 G=2.7,GPIO0 GPIO1,GPIO26,"data sheet, table 5"
            U2,Chip,0x24,I2C_SDA,,,,470,,,,data sheet

            """,
        ["bom.csv"] = """
            reference,manufacturer,part_number,description,quantity,substitute,price_low,price_high,currency,price_date,price_source,optional
            U1,Maker,B-1,Board,1,,30,50.50,EUR,2026-11-26,estimate,
            U2 U3,Maker,C-1,Chip,2,,3,5,EUR,2026-11-26,estimate,yes

            """,
        ["power.csv"] = """
            part,state,milliamps,volts,seconds_per_hour,seconds_per_scan,source
            U1,idle,100,5,3600,,data sheet
            U2,field on,100,3.3,3600,,data sheet
            supply,rating,3000,5,,,its label

            """,
    };

    public TableFolder()
    {
        Path = Directory.CreateTempSubdirectory("fairkiosk-hardware-").FullName;
        foreach (var (name, text) in Tables)
        {
            Write(name, text);
        }
    }

    /// <summary>A folder of such folders, with tables in those alone.</summary>
    public static TableFolder Of(params string[] names)
    {
        TableFolder parent = new();
        foreach (var name in names)
        {
            Directory.CreateDirectory(parent.FileOf(name));
            foreach (var table in Tables.Keys)
            {
                File.Copy(parent.FileOf(table), System.IO.Path.Combine(parent.FileOf(name), table));
            }
        }

        foreach (var table in Tables.Keys)
        {
            File.Delete(parent.FileOf(table));
        }

        return parent;
    }

    public string Path { get; }

    public void Spoil(string table, string written, string instead)
    {
        Assert.Contains(written, Tables[table], StringComparison.Ordinal);
        Write(table, Tables[table].Replace(written, instead, StringComparison.Ordinal));
    }

    public void Write(string table, string text) => File.WriteAllText(FileOf(table), text);

    public string FileOf(string table) => System.IO.Path.Combine(Path, table);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
