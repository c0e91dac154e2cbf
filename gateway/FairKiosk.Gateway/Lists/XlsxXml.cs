using System.Text;
using System.Xml;

namespace FairKiosk.Gateway.Lists;

/// <summary>Reads the parts of a workbook as they come, whatever namespaces its maker used.</summary>
internal static class XlsxXml
{
    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });

    /// <summary>Goes through the elements in the one that the reader stands on; which may be read further or left as they are.</summary>
    public static void Children(XmlReader xml, Action child)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1)
            {
                child();
            }
        }
    }

    /// <summary>The text of the element that the reader stands on, cut one behind the longest.</summary>
    public static string Text(XmlReader xml, int longest)
    {
        var text = new StringBuilder();
        Read(xml, text, longest);
        return text.ToString();
    }

    /// <summary>The text of a shared or inline string: all its runs, without the kana that Japanese Excel keeps beside them.</summary>
    public static string Phrase(XmlReader xml, int longest)
    {
        var text = new StringBuilder();
        Children(xml, () =>
        {
            if (xml.LocalName == "t")
            {
                Read(xml, text, longest);
            }
            else if (xml.LocalName == "r")
            {
                Children(xml, () =>
                {
                    if (xml.LocalName == "t")
                    {
                        Read(xml, text, longest);
                    }
                });
            }
        });
        var phrase = text.ToString();
        // Excel writes characters that XML has not as _x000D_.
        return phrase.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(phrase) : phrase;
    }

    private static void Read(XmlReader xml, StringBuilder text, int longest)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        var chunk = new char[256];
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                while (xml.ReadValueChunk(chunk, 0, chunk.Length) is > 0 and var count)
                {
                    text.Append(chunk, 0, Math.Clamp(longest + 1 - text.Length, 0, count));
                }
            }
        }
    }
}
