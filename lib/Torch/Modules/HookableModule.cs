namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that runs functions before and after it computes.</summary>
        /// <typeparam name="TPreHook">The type of functions run before.</typeparam>
        /// <typeparam name="TPostHook">The type of functions run after.</typeparam>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            private readonly Dictionary<Guid, TPreHook> _before = [];
            private readonly Dictionary<Guid, TPostHook> _after = [];

            /// <summary>Creates the module.</summary>
            /// <param name="name">Its name, for the reader.</param>
            protected HookableModule(string name) : base(name)
            {
            }

            // Copies, because a hook may remove itself; none are made where there is none.
            internal IEnumerable<TPreHook> PreHooks => _before.Count == 0 ? [] : [.. _before.Values];

            internal IEnumerable<TPostHook> PostHooks => _after.Count == 0 ? [] : [.. _after.Values];

            /// <summary>Adds a function to run before; what it returns, unless null, replaces the input.</summary>
            /// <param name="hook">The function.</param>
            public HookRemover register_forward_pre_hook(TPreHook hook)
            {
                var key = Guid.NewGuid();
                _before.Add(key, hook);
                return new HookRemover(() => _before.Remove(key));
            }

            /// <summary>Adds a function to run after; what it returns, unless null, replaces the result.</summary>
            /// <param name="hook">The function.</param>
            public HookRemover register_forward_hook(TPostHook hook)
            {
                var key = Guid.NewGuid();
                _after.Add(key, hook);
                return new HookRemover(() => _after.Remove(key));
            }

            /// <summary>Takes a function out again.</summary>
            public sealed class HookRemover
            {
                private readonly Action _remove;

                internal HookRemover(Action remove) => _remove = remove;

                /// <summary>Takes the function out.</summary>
                public void remove() => _remove();
            }
        }
    }
}
