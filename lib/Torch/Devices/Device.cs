using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A device that tensors lie on: <c>cpu</c>, <c>cuda:0</c>.</summary>
    public class Device
    {
        /// <summary>Reads a device from its name.</summary>
        /// <param name="description">Its kind, with its number after a colon: <c>cuda:1</c>.</param>
        /// <exception cref="ArgumentException">There is no such kind of device.</exception>
        public Device(string description)
        {
            ArgumentNullException.ThrowIfNull(description);
            var parts = description.Split(':');
            type = KindOf(parts[0], description);
            index = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : type == DeviceType.CUDA ? 0 : -1;
        }

        /// <summary>Names a device by kind and number.</summary>
        /// <param name="deviceType">Its kind: <c>cuda</c>.</param>
        /// <param name="index">Its number.</param>
        public Device(string deviceType, int index = -1) : this(KindOf(deviceType, deviceType), index)
        {
        }

        /// <summary>Names a device by kind and number.</summary>
        /// <param name="deviceType">Its kind.</param>
        /// <param name="index">Its number; −1 means the first, and is the only one of the CPU.</param>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = deviceType == DeviceType.CUDA && index < 0 ? 0 : index;
        }

        /// <summary>Names a CUDA device by its number.</summary>
        /// <param name="index">Its number.</param>
        public Device(int index) : this(DeviceType.CUDA, index)
        {
        }

        /// <summary>Its kind.</summary>
        public DeviceType type { get; }

        /// <summary>Its number; −1 on the CPU.</summary>
        public int index { get; }

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Device other && other.type == type && other.index == index;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(type, index);

        /// <summary>The device's name, as its constructor reads it.</summary>
        public override string ToString() => type == DeviceType.CPU ? "cpu" : string.Create(CultureInfo.InvariantCulture, $"{type.ToString().ToLowerInvariant()}:{Math.Max(0, index)}");

        private static DeviceType KindOf(string name, string description) =>
            Enum.GetValues<DeviceType>().Where(kind => kind.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)).Cast<DeviceType?>().FirstOrDefault()
            ?? throw new ArgumentException($"\"{description}\" names no device. Kinds: {string.Join(", ", Enum.GetNames<DeviceType>().Select(n => n.ToLowerInvariant()))}; with a number after a colon: cuda:0.", nameof(description));
    }
}
