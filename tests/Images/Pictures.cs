using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Workspace.Images.Tests;

/// <summary>Small encoded pictures.</summary>
internal static class Pictures
{
    // The 64×48 scene below, flattened and written by libvips 8.14 as JPEG at quality 60 without metadata.
    public static byte[] SceneAsJpeg { get; } = Convert.FromBase64String(
        "/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAwAEADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwD06iiua13xUljM1rYossy8O7fdU+nuaUpKKuzSlSnVlywR0tFec/8ACV6zv3faEx/d8tcfyzXQ6F4rS+mW2vkWKZuEdfusfT2NQqsW7HRUwNWnHm39DpaKKyfFGof2Z4evLkNiTZsj/wB5uB+Wc/hWqV3Y4m7K5rUVk+F9Q/tPw9Z3LNmTZsk/3l4P54z+Na1DVnYE7q5R1u6ay0e6uEOHVMKfQngH9a8sJycnrXqet2rXuj3Vugy7JlR6kcgfpXlhBBweDXNW3R7WWW5Jd7hQCQcjg0UAEnA5NYHpHqeiXTXuj2tw5y7Jhj6kcE/pXGfFHUP+PPTUb1nkH6L/AOzV2eiWrWWj2tu4w6plh6E8kfma8g8Uah/afiG8uQ2Y9+yP/dXgfnjP416mGjd3fQ+Rxckm1Ha51nwu1D/j80129J4x+jf+y16DXiXhfUP7M8Q2dyzYj37JP91uD+Wc/hXttOvG0r9yKMrxsFc1rvhVL6ZrmxdYpm5dG+6x9fY10tFYSipKzOqlVnSlzQZ5z/wims79v2dMf3vMXH8810OheFEsZlub51lmXlEX7qn19zXS0VCpRTudFTHVakeXb0MnxRqH9meHry5DYk2bI/8AebgflnP4V4lXtHijQJPEFpDbC9+zRxvvb91v3HGB3Hqa5n/hWX/UZ/8AJX/7Ou2jOEVqzy6sJSeiPPa9t8L6h/afh6zuWbMmzZJ/vLwfzxn8a5T/AIVl/wBRn/yV/wDs66bwtoEnh+0mtje/aY5H3r+62bTjB7n0FFacJR0YUoSi9Uf/2Q==");

    /// <summary>A red disc and a blue triangle on white.</summary>
    public static byte[] SceneAsSvg(int width, int height) => Svg(
        width, height, "<rect width='64' height='48' fill='#fff'/><circle cx='20' cy='24' r='14' fill='#c33'/><path d='M36 44L60 44L48 8Z' fill='#036'/>");

    /// <summary>Slanted dark stripes.</summary>
    public static byte[] StripesAsSvg(int width, int height) => Svg(
        width, height, "<rect width='64' height='48' fill='#fff'/><path d='M0 0L10 0L40 48L20 48ZM40 0L60 0L64 30L60 48Z' fill='#222'/>");

    public static byte[] Svg(int width, int height, string content) => Encoding.UTF8.GetBytes(
        $"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}' viewBox='0 0 64 48' preserveAspectRatio='none'>{content}</svg>");

    /// <summary>Grey pixels as an 8-bit PNG; <paramref name="claimed"/> is the side that its header claims.</summary>
    public static byte[] GrayPng(int side, Func<int, int, byte> pixel, int? claimed = null)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < side; y++)
            {
                zlib.WriteByte(0);
                for (var x = 0; x < side; x++) zlib.WriteByte(pixel(x, y));
            }
        }
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, claimed ?? side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), claimed ?? side);
        header[8] = 8;
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var (length, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(body));
        return [.. length, .. body, .. crc];
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
