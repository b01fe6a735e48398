namespace TorchSharp.Native;

/// <summary>The operators the library calls. A field bears the operator's name; where the operator has an overload, it follows.</summary>
internal static class Aten
{
    internal static readonly Operator
        abs = new(), abs_ = new(), acos = new(), acos_ = new(), acosh = new(), acosh_ = new(), adaptive_avg_pool1d = new(), adaptive_avg_pool2d = new(),
        adaptive_max_pool1d = new(), adaptive_max_pool2d = new(), add__Tensor = new("add_.Tensor"), add_Tensor = new("add.Tensor"), addbmm = new(), addcdiv = new(), addcdiv_ = new(), addcmul = new(), addcmul_ = new(), addmm = new(), addmv = new(), addr = new(),
        all = new(), all_dim = new("all.dim"), allclose = new(), alpha_dropout = new(), alpha_dropout_ = new(), amax = new(), amin = new(), aminmax = new(), any = new(),
        any_dim = new("any.dim"), arange_start_step = new("arange.start_step"), argmax = new(), argmin = new(), argsort = new(), argwhere = new(), as_strided = new(),
        asin = new(), asin_ = new(), asinh = new(), asinh_ = new(), atan = new(), atan2 = new(), atan_ = new(), atanh = new(), atanh_ = new(), avg_pool1d = new(),
        avg_pool2d = new(), avg_pool3d = new();

    internal static readonly Operator
        baddbmm = new(), batch_norm = new(), bernoulli = new(), bernoulli__float = new("bernoulli_.float"), bilinear = new(), binary_cross_entropy = new(),
        binary_cross_entropy_with_logits = new(), bincount = new(), bitwise_and_Tensor = new("bitwise_and.Tensor"), bitwise_not = new(), bitwise_not_ = new(),
        bitwise_or_Tensor = new("bitwise_or.Tensor"), bitwise_xor_Tensor = new("bitwise_xor.Tensor"), block_diag = new(), bmm = new(), broadcast_tensors = new(),
        broadcast_to = new(), bucketize_Tensor = new("bucketize.Tensor");

    internal static readonly Operator
        cartesian_prod = new(), cat = new(), cdist = new(), ceil = new(), ceil_ = new(), celu = new(), celu_ = new(), cholesky = new(), chunk = new(), clamp = new(),
        clamp_ = new(), clamp_max = new(), clamp_min = new(), clamp_Tensor = new("clamp.Tensor"), clone = new(), combinations = new(), contiguous = new(), conv1d = new(),
        conv2d = new(), conv3d = new(), conv_transpose1d = new(), conv_transpose2d_input = new("conv_transpose2d.input"),
        conv_transpose3d_input = new("conv_transpose3d.input"), copy_ = new(), copysign_Tensor = new("copysign.Tensor"), cos = new(), cos_ = new(), cosh = new(),
        cosh_ = new(), cosine_embedding_loss = new(), cosine_similarity = new(), count_nonzero_dim_IntList = new("count_nonzero.dim_IntList"), cross_entropy_loss = new(),
        cummax = new(), cummin = new(), cumprod = new(), cumsum = new();

    internal static readonly Operator
        deg2rad = new(), deg2rad_ = new(), detach = new(), detach_ = new(), diag = new(), diag_embed = new(), diagonal = new(), diff = new(), digamma = new(),
        digamma_ = new(), div__Tensor = new("div_.Tensor"), div_Scalar_mode = new("div.Scalar_mode"),
        div_Tensor = new("div.Tensor"), div_Tensor_mode = new("div.Tensor_mode"), dot = new(), dropout = new(), dropout_ = new();

    internal static readonly Operator
        einsum = new(), elu = new(), elu_ = new(), embedding = new(), embedding_bag_padding_idx = new("embedding_bag.padding_idx"), embedding_renorm_ = new(), empty_like = new(), empty_memory_format = new("empty.memory_format"),
        eq_Tensor = new("eq.Tensor"), equal = new(), erf = new(), erf_ = new(), erfc = new(), erfc_ = new(), erfinv = new(),
        erfinv_ = new(), exp = new(), exp2 = new(), exp2_ = new(), exp_ = new(), expand = new(), expm1 = new(), expm1_ = new(), exponential_ = new(),
        eye_m = new("eye.m");

    internal static readonly Operator
        feature_dropout = new(), feature_dropout_ = new(), fill__Scalar = new("fill_.Scalar"), flatten_using_ints = new("flatten.using_ints"), flip = new(),
        fliplr = new(), flipud = new(), float_power_Tensor_Tensor = new("float_power.Tensor_Tensor"), floor = new(), floor_ = new(), fmax = new(), fmin = new(),
        fmod_Scalar = new("fmod.Scalar"), fmod_Tensor = new("fmod.Tensor"), frac = new(), frac_ = new(), full = new(), full_like = new();

    internal static readonly Operator
        gather = new(), ge_Tensor = new("ge.Tensor"), gelu = new(), glu = new(), group_norm = new(), gru_cell = new(), gru_input = new("gru.input"),
        gt_Tensor = new("gt.Tensor");

    internal static readonly Operator
        hardsigmoid = new(), hardsigmoid_ = new(), hardswish = new(), hardswish_ = new(), hardtanh = new(), hardtanh_ = new(), hinge_embedding_loss = new(),
        histc = new(), hstack = new(), huber_loss = new(), hypot = new();

    internal static readonly Operator
        im2col = new(), index_add = new(), index_add_ = new(), index_copy = new(), index_copy_ = new(), index_fill__int_Scalar = new("index_fill_.int_Scalar"),
        index_fill_int_Scalar = new("index_fill.int_Scalar"), index_put = new(), index_put_ = new(), index_select = new(), index_Tensor = new("index.Tensor"),
        inner = new(), instance_norm = new(), inverse = new(), isclose = new(), isfinite = new(), isin_Tensor_Tensor = new("isin.Tensor_Tensor"), isinf = new(),
        isnan = new(), isneginf = new(), isposinf = new();

    internal static readonly Operator
        kl_div = new(), kron = new(), kthvalue = new();

    internal static readonly Operator
        _local_scalar_dense = new(), l1_loss = new(), layer_norm = new(), le_Tensor = new("le.Tensor"), leaky_relu = new(),
        leaky_relu_ = new(), lerp__Scalar = new("lerp_.Scalar"), lerp_Scalar = new("lerp.Scalar"), lerp_Tensor = new("lerp.Tensor"), lgamma = new(), lgamma_ = new(),
        linalg_cholesky = new(), linalg_cross = new(), linalg_det = new(), linalg_eig = new(), linalg_eigh = new(), linalg_eigvals = new(), linalg_eigvalsh = new(),
        linalg_inv = new(), linalg_lstsq = new(), linalg_matrix_exp = new(), linalg_matrix_power = new(),
        linalg_matrix_rank_atol_rtol_float = new("linalg_matrix_rank.atol_rtol_float"), linalg_multi_dot = new(), linalg_norm = new(), linalg_pinv = new(),
        linalg_qr = new(), linalg_slogdet = new(), linalg_solve = new(), linalg_svd = new(), linalg_svdvals = new(), linalg_vector_norm = new(), linear = new(),
        linspace = new(), log = new(), log10 = new(), log10_ = new(), log1p = new(), log1p_ = new(), log2 = new(), log2_ = new(), log_ = new(), log_normal_ = new(),
        log_sigmoid = new(), log_softmax_int = new("log_softmax.int"), logaddexp = new(), logdet = new(), logical_and = new(), logical_not = new(), logical_not_ = new(),
        logical_or = new(), logical_xor = new(), logit = new(), logspace = new(), logsumexp = new(), lstm_cell = new(), lstm_input = new("lstm.input"), lt_Tensor = new("lt.Tensor");

    internal static readonly Operator
        margin_ranking_loss = new(), masked_fill__Scalar = new("masked_fill_.Scalar"), masked_fill_Scalar = new("masked_fill.Scalar"), masked_scatter = new(),
        masked_scatter_ = new(), masked_select = new(), matmul = new(), max = new(), max_dim = new("max.dim"), max_pool1d = new(), max_pool2d = new(), max_pool3d = new(),
        maximum = new(), mean = new(), mean_dim = new("mean.dim"), median = new(), median_dim = new("median.dim"), meshgrid_indexing = new("meshgrid.indexing"),
        min = new(), min_dim = new("min.dim"), minimum = new(), mish = new(), mish_ = new(), mm = new(), mode = new(), movedim_intlist = new("movedim.intlist"),
        mse_loss = new(), msort = new(), mul__Tensor = new("mul_.Tensor"), mul_Tensor = new("mul.Tensor"), multinomial = new(), mv = new();

    internal static readonly Operator
        nan_to_num = new(), nanmean = new(), nansum = new(), narrow = new(), ne_Tensor = new("ne.Tensor"), neg = new(), neg_ = new(),
        nll_loss_nd = new(), nonzero = new(), norm_Scalar = new("norm.Scalar"), norm_ScalarOpt_dim = new("norm.ScalarOpt_dim"), normal_ = new();

    internal static readonly Operator
        one_hot = new(), ones = new(), ones_like = new(), outer = new();

    internal static readonly Operator
        pad = new(), pairwise_distance = new(), permute = new(), pixel_shuffle = new(), poisson_nll_loss = new(), pow__Scalar = new("pow_.Scalar"),
        pow__Tensor = new("pow_.Tensor"), pow_Tensor_Scalar = new("pow.Tensor_Scalar"), pow_Tensor_Tensor = new("pow.Tensor_Tensor"), prelu = new(), prod = new(),
        prod_dim_int = new("prod.dim_int");

    internal static readonly Operator
        quantile = new();

    internal static readonly Operator
        rad2deg = new(), rad2deg_ = new(), rand_generator = new("rand.generator"), rand_like = new(), randint_low_generator = new("randint.low_generator"),
        randn_generator = new("randn.generator"), randn_like = new(), random__from = new("random_.from"), randperm_generator = new("randperm.generator"), ravel = new(),
        reciprocal = new(), reciprocal_ = new(), relu = new(), relu6 = new(), relu6_ = new(), relu_ = new(), remainder_Scalar = new("remainder.Scalar"),
        remainder_Tensor = new("remainder.Tensor"), repeat = new(), repeat_interleave_self_int = new("repeat_interleave.self_int"),
        repeat_interleave_self_Tensor = new("repeat_interleave.self_Tensor"), reshape = new(), rnn_relu_cell = new(), rnn_relu_input = new("rnn_relu.input"),
        rnn_tanh_cell = new(), rnn_tanh_input = new("rnn_tanh.input"), roll = new(), rot90 = new(), round__decimals = new("round_.decimals"), round_decimals = new("round.decimals"),
        rsqrt = new(), rsqrt_ = new(), rsub_Scalar = new("rsub.Scalar");

    internal static readonly Operator
        scalar_tensor = new(), scatter__src = new("scatter_.src"), scatter__value = new("scatter_.value"), scatter_add = new(), scatter_add_ = new(),
        scatter_src = new("scatter.src"), scatter_value = new("scatter.value"), searchsorted_Tensor = new("searchsorted.Tensor"), select_int = new("select.int"),
        selu = new(), selu_ = new(), set_data = new(), sgn = new(), sgn_ = new(), sigmoid = new(), sigmoid_ = new(), sign = new(), sign_ = new(), silu = new(),
        silu_ = new(), sin = new(), sin_ = new(), sinh = new(), sinh_ = new(), slice_Tensor = new("slice.Tensor"), smooth_l1_loss = new(), soft_margin_loss = new(),
        softmax_int = new("softmax.int"), softplus = new(), sort_stable = new("sort.stable"), split_Tensor = new("split.Tensor"), split_with_sizes = new(), sqrt = new(),
        sqrt_ = new(), square = new(), square_ = new(), squeeze = new(), squeeze__dim = new("squeeze_.dim"), squeeze_dim = new("squeeze.dim"), stack = new(), std = new(),
        std_dim = new("std.dim"), std_mean = new(), sub__Tensor = new("sub_.Tensor"), sub_Tensor = new("sub.Tensor"), sum = new(), sum_dim_IntList = new("sum.dim_IntList"), svd = new();

    internal static readonly Operator
        t = new(), take = new(), take_along_dim = new(), tan = new(), tan_ = new(), tanh = new(), tanh_ = new(), tensor_split_indices = new("tensor_split.indices"),
        tensordot = new(), tile = new(), to_dense = new(), to_device = new("to.device"), to_dtype = new("to.dtype"), topk = new(), trace = new(), transpose_ = new(),
        transpose_int = new("transpose.int"), tril = new(), triplet_margin_loss = new(), triu = new(), trunc = new(), trunc_ = new();

    internal static readonly Operator
        _unique2 = new(), unbind_int = new("unbind.int"), unflatten_int = new("unflatten.int"), unfold = new(), uniform_ = new(), unique_consecutive = new(),
        unique_dim = new(), unsqueeze = new(), unsqueeze_ = new(), upsample_bicubic2d_vec = new("upsample_bicubic2d.vec"),
        upsample_bilinear2d_vec = new("upsample_bilinear2d.vec"), upsample_linear1d_vec = new("upsample_linear1d.vec"),
        upsample_nearest1d_vec = new("upsample_nearest1d.vec"), upsample_nearest2d_vec = new("upsample_nearest2d.vec"),
        upsample_nearest3d_vec = new("upsample_nearest3d.vec"), upsample_trilinear3d_vec = new("upsample_trilinear3d.vec");

    internal static readonly Operator
        var = new(), var_dim = new("var.dim"), var_mean = new(), vdot = new(), view = new(), view_dtype = new("view.dtype"), vstack = new();

    internal static readonly Operator
        where = new(), where_Scalar = new("where.Scalar"), where_ScalarOther = new("where.ScalarOther"), where_ScalarSelf = new("where.ScalarSelf"),
        where_self = new("where.self");

    internal static readonly Operator
        xlogy_Tensor = new("xlogy.Tensor");

    internal static readonly Operator
        zero_ = new(), zeros = new(), zeros_like = new();
}
