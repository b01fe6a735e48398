// The door to libtorch: one C function that calls any ATen operator through the dispatcher, and the few things that are no
// operators. Only opaque handles and plain numbers cross it. It is compiled on this machine against the libtorch found.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/ScalarOps.h>
#include <ATen/autocast_mode.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/saved_variable.h>
#include <torch/csrc/autograd/variable.h>
#include <torch/csrc/api/include/torch/version.h>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/serialization/import_read.h>
#include <caffe2/serialize/inline_container.h>
#include <malloc.h>
#include <unistd.h>
#include <cstdio>

#define PER_DEVICE_AUTOCAST (TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4))

namespace {

// An argument or a result. A tensor is the address of its TensorImpl, which the other side owns one reference of.
struct Value {
    int32_t tag;
    int32_t length;  // of a list or a string; of a tensor result: KiB of memory that came with it
    int64_t bits;    // the number itself, or an address
};

enum Tag : int32_t {
    None, TensorTag, Int, Double, Bool, IntList, DoubleList, BoolList, TensorList, OptionalTensorList, String, DeviceTag, GeneratorTag, ComplexTag
};

struct Description {
    int64_t dimensions, elements, bytes;
    const int64_t* sizes;
    const int64_t* strides;
    int32_t dtype, device_type, device_index, layout;
    int32_t requires_grad, is_leaf, contiguous, inference;
};

thread_local std::string message;
thread_local std::string text;

// The catch-all: no C++ exception crosses the door. What happened is left for door_error of the same thread.
template <class Work>
auto guarded(Work work, decltype(work()) failed) -> decltype(work()) {
    try {
        return work();
    } catch (const c10::Error& e) {
        message = e.what_without_backtrace();
    } catch (const std::exception& e) {
        message = e.what();
    } catch (...) {
        message = "an exception of an unknown type";
    }
    return failed;
}

at::Tensor borrow(int64_t handle) {
    if (handle == 0) return {};
    auto* impl = reinterpret_cast<c10::TensorImpl*>(handle);
    c10::raw::intrusive_ptr::incref(impl);
    return at::Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(impl));
}

int64_t lend(at::Tensor tensor) { return tensor.defined() ? reinterpret_cast<int64_t>(tensor.unsafeReleaseTensorImpl()) : 0; }

std::vector<at::Tensor> borrow_all(const int64_t* handles, int32_t count) {
    std::vector<at::Tensor> tensors;
    tensors.reserve(count);
    for (int32_t i = 0; i < count; i++) tensors.push_back(borrow(handles[i]));
    return tensors;
}

Value lend_value(at::Tensor tensor, bool fresh) {
    auto kib = fresh && tensor.defined() && tensor.has_storage() ? std::min<size_t>(tensor.storage().nbytes() >> 10, INT32_MAX) : 0;
    return {TensorTag, static_cast<int32_t>(kib), lend(std::move(tensor))};
}

template <class T>
c10::IValue list_of(const Value& value) {
    c10::List<T> list;
    list.reserve(value.length);
    auto* items = reinterpret_cast<const T*>(value.bits);
    for (int32_t i = 0; i < value.length; i++) list.push_back(items[i]);
    return list;
}

c10::IValue tensors_of(const Value& value, bool optional) {
    auto* handles = reinterpret_cast<const int64_t*>(value.bits);
    if (!optional) return c10::List<at::Tensor>(c10::IValue(borrow_all(handles, value.length)).toTensorList());
    c10::impl::GenericList list(c10::OptionalType::create(c10::TensorType::get()));
    for (int32_t i = 0; i < value.length; i++) list.push_back(handles[i] ? c10::IValue(borrow(handles[i])) : c10::IValue());
    return list;
}

double as_double(int64_t bits) {
    double number;
    std::memcpy(&number, &bits, sizeof number);
    return number;
}

void push(torch::jit::Stack& stack, const Value& value) {
    switch (value.tag) {
        case None: stack.emplace_back(); break;
        case TensorTag: stack.emplace_back(borrow(value.bits)); break;
        case Int: stack.emplace_back(value.bits); break;
        case Double: stack.emplace_back(as_double(value.bits)); break;
        case Bool: stack.emplace_back(value.bits != 0); break;
        case IntList: stack.push_back(list_of<int64_t>(value)); break;
        case DoubleList: stack.push_back(list_of<double>(value)); break;
        case BoolList: stack.push_back(list_of<bool>(value)); break;
        case TensorList: stack.push_back(tensors_of(value, false)); break;
        case OptionalTensorList: stack.push_back(tensors_of(value, true)); break;
        case String: stack.emplace_back(std::string(reinterpret_cast<const char*>(value.bits), value.length)); break;
        case DeviceTag: stack.emplace_back(c10::Device(static_cast<c10::DeviceType>(value.length), static_cast<c10::DeviceIndex>(value.bits))); break;
        case GeneratorTag: stack.emplace_back(*reinterpret_cast<at::Generator*>(value.bits)); break;
        case ComplexTag: {
            auto* parts = reinterpret_cast<const double*>(value.bits);
            stack.emplace_back(c10::complex<double>(parts[0], parts[1]));
            break;
        }
        default: TORCH_CHECK(false, "unknown argument tag ", value.tag);
    }
}

// A number where an operator takes a tensor counts as PyTorch counts it: it has no say in the type of the result. In the
// type of the first argument it need not be converted; types of fewer bits compute with more digits than they have.
at::Tensor wrapped(const Value& value, const torch::jit::Stack& before) {
    auto like = !before.empty() && before[0].isTensor() ? before[0].toTensor().scalar_type() : at::kHalf;
    auto type = like == at::kFloat || like == at::kDouble ? like : value.tag == Double ? at::kDouble : value.tag == Int ? at::kLong : at::kBool;
    auto number = value.tag == Double ? c10::Scalar(as_double(value.bits)) : value.tag == Int ? c10::Scalar(value.bits) : c10::Scalar(value.bits != 0);
    auto tensor = at::detail::scalar_tensor_static(number, type, at::kCPU);
    tensor.unsafeGetTensorImpl()->set_wrapped_number(true);
    return tensor;
}

// An operator with what is asked of its schema at every call.
struct Operator {
    explicit Operator(c10::OperatorHandle found) : handle(std::move(found)) {
        for (const auto& argument : handle.schema().arguments()) {
            takes_tensor.push_back(argument.type()->kind() == c10::TypeKind::TensorType);
            defaults.push_back(argument.default_value());
        }
        for (const auto& result : handle.schema().returns()) fresh.push_back(result.alias_info() == nullptr);
    }
    c10::OperatorHandle handle;
    std::vector<bool> takes_tensor, fresh;
    std::vector<std::decay_t<decltype(std::declval<c10::Argument>().default_value())>> defaults;
};

// A result is fresh unless the schema says that it may share an argument's memory.
Value result_of(c10::IValue&& value, bool fresh) {
    if (value.isTensor()) return lend_value(std::move(value).toTensor(), fresh);
    if (value.isInt()) return {Int, 0, value.toInt()};
    if (value.isBool()) return {Bool, 0, value.toBool()};
    if (value.isNone()) return {None, 0, 0};
    if (value.isDouble()) {
        double number = value.toDouble();
        Value result{Double, 0, 0};
        std::memcpy(&result.bits, &number, sizeof number);
        return result;
    }
    TORCH_CHECK(value.isTensorList(), "results of type ", value.tagKind(), " cannot pass the door");
    auto list = std::move(value).toTensorVector();
    auto* handles = new int64_t[list.size()];
    for (size_t i = 0; i < list.size(); i++) handles[i] = lend(list[i]);
    return {TensorList, static_cast<int32_t>(list.size()), reinterpret_cast<int64_t>(handles)};
}

// What custom functions call on the other side: the backward pass, and the release of its state.
int32_t (*apply_managed)(int64_t id, void* node, const int64_t* gradients, int32_t count, int64_t* results, int32_t result_count);
void (*release_managed)(int64_t id);

struct ManagedFunction : torch::autograd::Node {
    explicit ManagedFunction(int64_t id) : id(id) {}
    ~ManagedFunction() override { release_managed(id); }
    int64_t id;
    std::vector<torch::autograd::SavedVariable> saved;

    std::string name() const override { return "ManagedFunction"; }
    void release_variables() override { saved.clear(); released = true; }

    torch::autograd::variable_list apply(torch::autograd::variable_list&& gradients) override {
        TORCH_CHECK(!released, "Trying to backward through the graph a second time; pass retain_graph: true to the first call.");
        std::vector<int64_t> given, results(num_outputs(), 0);
        for (size_t i = 0; i < gradients.size(); i++)
            given.push_back(lend(gradients[i].defined() ? gradients[i] : input_metadata(i).zeros_like()));
        TORCH_CHECK(apply_managed(id, this, given.data(), given.size(), results.data(), results.size()) == 0, "managed function failed #", id);
        torch::autograd::variable_list out;
        for (auto handle : results) out.push_back(handle ? at::Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(reinterpret_cast<c10::TensorImpl*>(handle))) : at::Tensor());
        return out;
    }

private:
    bool released = false;
};

}  // namespace

extern "C" {

const char* door_error() { return message.c_str(); }

Operator* door_operator(const char* name, const char* overload) {
    return guarded([&]() -> Operator* {
        auto found = c10::Dispatcher::singleton().findSchema({name, overload});
        if (found.has_value()) return new Operator(*found);
        message = "no such operator";
        return nullptr;
    }, nullptr);
}

// Arguments left out at the end take the operator's own defaults. Returns how many results it left, or -1.
int32_t door_call(const Operator* op, const Value* arguments, int32_t count, Value* results, int32_t capacity) {
    return guarded([&]() -> int32_t {
        thread_local torch::jit::Stack cached;
        torch::jit::Stack stack;
        stack.swap(cached);  // a call made from within this call finds the cache empty and works on a stack of its own
        stack.clear();
        for (int32_t i = 0; i < count; i++) {
            const auto& value = arguments[i];
            bool number = value.tag == Int || value.tag == Double || value.tag == Bool;
            if (number && static_cast<size_t>(i) < op->takes_tensor.size() && op->takes_tensor[i]) stack.emplace_back(wrapped(value, stack));
            else push(stack, value);
        }
        for (size_t i = count; i < op->defaults.size(); i++) {
            TORCH_CHECK(op->defaults[i].has_value(), "argument \"", op->handle.schema().arguments()[i].name(), "\" is missing");
            stack.push_back(*op->defaults[i]);
        }
        op->handle.callBoxed(&stack);
        auto left = static_cast<int32_t>(stack.size());
        for (int32_t i = 0; i < std::min(left, capacity); i++) results[i] = result_of(std::move(stack[i]), op->fresh[i]);
        stack.clear();
        stack.swap(cached);
        return left;
    }, -1);
}

const char* door_operators() {
    return guarded([] {
        text.clear();
        for (const auto& op : c10::Dispatcher::singleton().getAllOpNames())
            text += op.name + (op.overload_name.empty() ? "" : "." + op.overload_name) + "\n";
        return text.c_str();
    }, static_cast<const char*>(nullptr));
}

const char* door_schema(const Operator* op) {
    return guarded([&] { text = toString(op->handle.schema()); return text.c_str(); }, static_cast<const char*>(nullptr));
}

void door_free_list(int64_t* handles) { delete[] handles; }

void door_release(c10::TensorImpl* tensor) { c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(tensor); }

int64_t door_share(int64_t tensor) { return lend(borrow(tensor)); }

int32_t door_describe(int64_t handle, Description* to) {
    return guarded([&] {
        auto t = borrow(handle);
        bool strided = t.layout() == c10::kStrided;
        *to = {t.dim(), t.numel(), static_cast<int64_t>(t.numel() * t.element_size()), t.sizes().data(), strided ? t.strides().data() : nullptr,
               static_cast<int32_t>(t.scalar_type()), static_cast<int32_t>(t.device().type()), t.device().index(), static_cast<int32_t>(t.layout()),
               t.requires_grad(), t.is_leaf(), strided && t.is_contiguous(), t.is_inference()};
        return 0;
    }, -1);
}

void* door_data(int64_t tensor) { return guarded([&] { return borrow(tensor).data_ptr(); }, static_cast<void*>(nullptr)); }

int32_t door_set_requires_grad(int64_t tensor, int32_t on) { return guarded([&] { borrow(tensor).requires_grad_(on != 0); return 0; }, -1); }

int32_t door_retain_grad(int64_t tensor) { return guarded([&] { borrow(tensor).retain_grad(); return 0; }, -1); }

int32_t door_grad(int64_t tensor, int64_t* gradient) { return guarded([&] { *gradient = lend(borrow(tensor).grad()); return 0; }, -1); }

int32_t door_set_grad(int64_t tensor, int64_t gradient) { return guarded([&] { borrow(tensor).mutable_grad() = borrow(gradient); return 0; }, -1); }

const char* door_grad_fn(int64_t tensor) {
    return guarded([&]() -> const char* {
        auto t = borrow(tensor);
        text = t.grad_fn() ? t.grad_fn()->name() : "";
        return text.c_str();
    }, nullptr);
}

int32_t door_backward(const int64_t* outputs, int32_t count, const int64_t* gradients, int32_t retain_graph, int32_t create_graph, const int64_t* inputs, int32_t input_count) {
    return guarded([&] {
        torch::autograd::backward(borrow_all(outputs, count), borrow_all(gradients, gradients ? count : 0), retain_graph != 0, create_graph != 0, borrow_all(inputs, input_count));
        return 0;
    }, -1);
}

int32_t door_gradients(const int64_t* outputs, int32_t count, const int64_t* gradients, int32_t retain_graph, int32_t create_graph, int32_t allow_unused,
                       const int64_t* inputs, int32_t input_count, int64_t* results) {
    return guarded([&] {
        auto found = torch::autograd::grad(borrow_all(outputs, count), borrow_all(inputs, input_count), borrow_all(gradients, gradients ? count : 0), retain_graph != 0, create_graph != 0, allow_unused != 0);
        for (int32_t i = 0; i < input_count; i++) results[i] = lend(found[i]);
        return 0;
    }, -1);
}

int32_t door_grad_mode() { return at::GradMode::is_enabled(); }
void door_set_grad_mode(int32_t on) { at::GradMode::set_enabled(on != 0); }
int32_t door_is_inference_mode() { return c10::InferenceMode::is_enabled(); }
void* door_enter_inference_mode(int32_t on) { return new c10::InferenceMode(on != 0); }
void door_leave_inference_mode(c10::InferenceMode* guard) { delete guard; }

void door_set_functions(decltype(apply_managed) apply, decltype(release_managed) release) {
    apply_managed = apply;
    release_managed = release;
}

// Ties outputs that were computed without a graph to a custom function; saved tensors say whether they are one of the outputs.
int32_t door_attach_function(int64_t id, const int64_t* inputs, int32_t input_count, const int64_t* outputs, int32_t output_count, const int64_t* saved, const int32_t* is_output, int32_t saved_count) {
    return guarded([&] {
        auto node = std::shared_ptr<ManagedFunction>(new ManagedFunction(id), torch::autograd::deleteNode);
        node->set_next_edges(torch::autograd::collect_next_edges(borrow_all(inputs, input_count)));
        for (int32_t i = 0; i < output_count; i++) {
            auto output = borrow(outputs[i]);
            if (!torch::autograd::isDifferentiableType(output.scalar_type())) {
                node->add_input_metadata(torch::autograd::Node::undefined_input());
                continue;
            }
            torch::autograd::create_gradient_edge(output, node);
        }
        for (int32_t i = 0; i < saved_count; i++) node->saved.emplace_back(borrow(saved[i]), is_output[i] != 0);
        return 0;
    }, -1);
}

int64_t door_saved(ManagedFunction* node, int32_t index) {
    return guarded([&] { return lend(node->saved.at(index).unpack(node->shared_from_this())); }, int64_t(0));
}

void door_seed(uint64_t seed) { guarded([&] { at::manual_seed(seed); return 0; }, -1); }

at::Generator* door_generator(int32_t device_type, int32_t device_index, int32_t shared) {
    return guarded([&] {
        auto found = at::globalContext().defaultGenerator(c10::Device(static_cast<c10::DeviceType>(device_type), static_cast<c10::DeviceIndex>(device_index)));
        return new at::Generator(shared ? found : found.clone());
    }, static_cast<at::Generator*>(nullptr));
}

void door_release_generator(at::Generator* generator) { delete generator; }

void door_set_seed(at::Generator* generator, uint64_t seed) {
    std::lock_guard<std::mutex> lock(generator->mutex());
    generator->set_current_seed(seed);
}

uint64_t door_get_seed(at::Generator* generator) { return generator->current_seed(); }

int64_t door_generator_state(at::Generator* generator) {
    return guarded([&] {
        std::lock_guard<std::mutex> lock(generator->mutex());
        return lend(generator->get_state());
    }, int64_t(0));
}

int32_t door_set_generator_state(at::Generator* generator, int64_t state) {
    return guarded([&] {
        std::lock_guard<std::mutex> lock(generator->mutex());
        generator->set_state(borrow(state));
        return 0;
    }, -1);
}

int32_t door_threads() { return at::get_num_threads(); }
int32_t door_set_threads(int32_t count) { return guarded([&] { at::set_num_threads(count); return 0; }, -1); }
int32_t door_interop_threads() { return at::get_num_interop_threads(); }
int32_t door_set_interop_threads(int32_t count) { return guarded([&] { at::set_num_interop_threads(count); return 0; }, -1); }
const char* door_version() { return TORCH_VERSION; }
const char* door_configuration() { return guarded([] { text = at::show_config(); return text.c_str(); }, ""); }
int32_t door_cuda_devices() { return guarded([] { return at::hasCUDA() ? static_cast<int32_t>(at::detail::getCUDAHooks().getNumGPUs()) : 0; }, 0); }
int32_t door_has_cudnn() { return guarded([] { return static_cast<int32_t>(at::detail::getCUDAHooks().hasCuDNN()); }, 0); }

// The form of torch::save in C++: a module whose only attribute is the tensor.
int32_t door_save(int64_t tensor, const char* path) {
    return guarded([&] {
        torch::jit::Module module("__torch__.Module", std::make_shared<torch::jit::CompilationUnit>());
        module.register_parameter("0", borrow(tensor), false);
        module.save(path);
        return 0;
    }, -1);
}

// Reads the data alone: an object becomes what it holds, and the code that such files carry is never looked at.
int64_t door_load(const char* path) {
    return guarded([&] {
        torch::jit::TypeResolver resolve = [](const c10::QualifiedName& name) {
            return c10::StrongTypePtr(std::make_shared<torch::jit::CompilationUnit>(), c10::ClassType::create(name, {}));
        };
        torch::jit::ObjLoader hold = [](c10::StrongTypePtr type, c10::IValue content) {
            auto object = c10::ivalue::Object::create(std::move(type), 1);
            object->setSlot(0, std::move(content));
            return object;
        };
        caffe2::serialize::PyTorchStreamReader reader{std::string(path)};
        auto value = torch::jit::readArchiveAndTensors("data", "", "", resolve, hold, c10::Device(c10::kCPU), reader);
        if (value.isObject()) value = value.toObject()->getSlot(0).toGenericDict().at("0");
        TORCH_CHECK(value.isTensor(), "the file holds a value of type ", value.tagKind(), " instead of one tensor");
        return lend(value.toTensor());
    }, int64_t(0));
}

// Mixed precision: whether operators on a kind of device choose the shorter type by themselves, and which. PyTorch 2.4 made
// one function for all devices of what had been one for each.
int32_t door_autocast(int32_t device) {
    return guarded([&] {
#if PER_DEVICE_AUTOCAST
        return static_cast<int32_t>(at::autocast::is_autocast_enabled(static_cast<c10::DeviceType>(device)));
#else
        return static_cast<int32_t>(device == static_cast<int32_t>(c10::kCPU) ? at::autocast::is_cpu_enabled() : at::autocast::is_enabled());
#endif
    }, -1);
}

int32_t door_set_autocast(int32_t device, int32_t on) {
    return guarded([&] {
#if PER_DEVICE_AUTOCAST
        at::autocast::set_autocast_enabled(static_cast<c10::DeviceType>(device), on != 0);
#else
        if (device == static_cast<int32_t>(c10::kCPU)) at::autocast::set_cpu_enabled(on != 0);
        else at::autocast::set_enabled(on != 0);
#endif
        return 0;
    }, -1);
}

int32_t door_autocast_type(int32_t device) {
    return guarded([&] {
#if PER_DEVICE_AUTOCAST
        return static_cast<int32_t>(at::autocast::get_autocast_dtype(static_cast<c10::DeviceType>(device)));
#else
        return static_cast<int32_t>(device == static_cast<int32_t>(c10::kCPU) ? at::autocast::get_autocast_cpu_dtype() : at::autocast::get_autocast_gpu_dtype());
#endif
    }, -1);
}

int32_t door_set_autocast_type(int32_t device, int32_t type) {
    return guarded([&] {
#if PER_DEVICE_AUTOCAST
        at::autocast::set_autocast_dtype(static_cast<c10::DeviceType>(device), static_cast<at::ScalarType>(type));
#else
        if (device == static_cast<int32_t>(c10::kCPU)) at::autocast::set_autocast_cpu_dtype(static_cast<at::ScalarType>(type));
        else at::autocast::set_autocast_gpu_dtype(static_cast<at::ScalarType>(type));
#endif
        return 0;
    }, -1);
}

// Weights converted inside are kept until the outermost scope ends.
int32_t door_nest_autocast(int32_t by) {
    return guarded([&] {
        if (by > 0) at::autocast::increment_nesting();
        else if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
        return 0;
    }, -1);
}

// Bytes of the C heap in use, tensors on the CPU among them, and bytes that were freed and are kept for use.
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 33)
int64_t door_used() { auto heap = mallinfo2(); return static_cast<int64_t>(heap.uordblks + heap.hblkhd); }
int64_t door_unused() { return static_cast<int64_t>(mallinfo2().fordblks); }
#else
// Older libraries count in 32 bits: the process's memory stands in, of which nothing is known to be unused.
int64_t door_used() {
    malloc_trim(0);
    long pages = 0;
    if (auto* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%*s %ld", &pages) != 1) pages = 0;
        std::fclose(file);
    }
    return static_cast<int64_t>(pages) * sysconf(_SC_PAGESIZE);
}
int64_t door_unused() { return 0; }
#endif

void door_trim() { malloc_trim(0); }

}  // extern "C"
