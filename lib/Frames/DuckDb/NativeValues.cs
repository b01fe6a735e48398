using System.Buffers.Binary;
using System.Globalization;
using Workspace.Frames.Errors;

namespace Workspace.Frames.DuckDb;

/// <summary>Converts single values between DuckDB's representation and .NET's.</summary>
internal static class NativeValues
{
    private const int EpochDay = 719162;

    // DuckDB stores UUIDs with the top bit flipped, so that signed comparison orders them.
    private static readonly UInt128 TopBit = UInt128.One << 127;
    private static readonly Int128 MaxDecimal = (Int128)decimal.MaxValue;

    /// <summary>Days since 1970; the infinities become the ends of .NET's calendar.</summary>
    public static DateOnly ToDate(int days) => days switch
    {
        int.MaxValue => DateOnly.MaxValue,
        -int.MaxValue => DateOnly.MinValue,
        _ when days + EpochDay >= 0 && days <= DateOnly.MaxValue.DayNumber - EpochDay => DateOnly.FromDayNumber(days + EpochDay),
        _ => throw OutOfCalendar(days, "days"),
    };

    /// <summary>Date to days since 1970.</summary>
    public static int FromDate(DateOnly date) => date.DayNumber - EpochDay;

    /// <summary>Microseconds since midnight; 24:00, which .NET lacks, becomes its last moment.</summary>
    public static TimeOnly ToTime(long micros) =>
        new(Math.Min(micros * TimeSpan.TicksPerMicrosecond, TimeOnly.MaxValue.Ticks));

    /// <summary>Time to microseconds since midnight.</summary>
    public static long FromTime(TimeOnly time) => time.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>Units since 1970; the infinities become the ends of .NET's calendar.</summary>
    public static DateTime ToDateTime(long value, long ticksPerUnit, DateTimeKind kind)
    {
        if (value == long.MaxValue) return DateTime.SpecifyKind(DateTime.MaxValue, kind);
        if (value == -long.MaxValue) return DateTime.SpecifyKind(DateTime.MinValue, kind);
        var ticks = (Int128)value * ticksPerUnit + DateTime.UnixEpoch.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTime((long)ticks, kind) : throw OutOfCalendar(value, "time units");
    }

    /// <summary>Nanoseconds since 1970, cut to the 100 that .NET can tell apart.</summary>
    public static DateTime NanosecondsToDateTime(long nanos) => nanos switch
    {
        long.MaxValue => DateTime.MaxValue,
        -long.MaxValue => DateTime.MinValue,
        _ => new DateTime(DateTime.UnixEpoch.Ticks + (nanos - (nanos % 100 + 100) % 100) / 100),
    };

    /// <summary>Date and time to microseconds since 1970.</summary>
    public static long FromDateTime(DateTime time) => (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>DuckDB's 128 bits to a UUID.</summary>
    public static Guid ToGuid(UInt128 value)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value ^ TopBit);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>UUID to DuckDB's 128 bits.</summary>
    public static UInt128 FromGuid(Guid guid)
    {
        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes) ^ TopBit;
    }

    /// <summary>An unscaled whole number to a decimal.</summary>
    /// <exception cref="FrameException">It has more digits than .NET's 28 to 29.</exception>
    public static decimal ToDecimal(Int128 unscaled, byte scale)
    {
        // Trailing zeros cost digits without carrying a value.
        while (scale > 0 && (scale > 28 || Int128.Abs(unscaled) > MaxDecimal) && unscaled % 10 == 0)
        {
            unscaled /= 10;
            scale--;
        }
        var magnitude = (UInt128)Int128.Abs(unscaled);
        if (scale > 28 || magnitude > (UInt128)MaxDecimal)
            throw new FrameException(string.Create(CultureInfo.InvariantCulture, $"The decimal {unscaled}e-{scale} has more digits than a .NET decimal holds. Cast the column to DOUBLE or VARCHAR first."));
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), unscaled < 0, scale);
    }

    /// <summary>A decimal to an unscaled whole number.</summary>
    public static Int128 FromDecimal(decimal value, byte scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = (Int128)new UInt128((uint)bits[2], (ulong)(uint)bits[1] << 32 | (uint)bits[0]);
        for (var digit = value.Scale; digit < scale; digit++) magnitude = checked(magnitude * 10);
        return value < 0 ? -magnitude : magnitude;
    }

    private static FrameException OutOfCalendar(long value, string unit) =>
        new(string.Create(CultureInfo.InvariantCulture, $"A date lies {value} {unit} from 1970, outside .NET's years 1 to 9999. Filter such rows out, or cast the column to VARCHAR."));
}
