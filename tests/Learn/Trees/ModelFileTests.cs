using System.Text;
using Workspace.Learn.Trees;

namespace Workspace.Learn.Tests.Trees;

public sealed class ModelFileTests
{
    private const string PredictInPython = """
        import sys, numpy, xgboost
        values = numpy.fromfile(sys.argv[2], dtype=numpy.float32).reshape(-1, 4)
        names = ["a", "b", "c", "d"]
        model = xgboost.Booster(model_file=sys.argv[1])
        assert model.feature_names == names, model.feature_names
        print(*model.predict(xgboost.DMatrix(values, feature_names=names)).ravel())
        """;

    private const string TrainInPython = """
        import sys, numpy, xgboost
        values = numpy.fromfile(sys.argv[2], dtype=numpy.float32).reshape(-1, 4)
        labels = (values[:, 0] + values[:, 1] * values[:, 2] > 0.8).astype(numpy.float32)
        data = xgboost.DMatrix(values, label=labels, feature_names=["a", "b", "c", "d"])
        model = xgboost.train({"objective": "binary:logistic", "max_depth": 4, "verbosity": 0}, data, 12)
        model.save_model(sys.argv[1])
        print(*model.predict(data), *model.predict(data, pred_contribs=True)[0])
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase("m.json")]
    [TestCase("m.ubj")]
    public void SaveAndLoad_EachFormat_PredictsTheSame(string name)
    {
        var data = SyntheticData.Multi();
        using var model = BoostedTrees.Train(data, new BoostedTreesOptions { Objective = Objective.MultiSoftprob, Rounds = 5 });

        model.Save(_folder.File(name));
        using var loaded = BoostedTrees.Load(_folder.File(name));

        Assert.That(loaded.Predict(data), Is.EqualTo(model.Predict(data)));
        Assert.That(loaded.FeatureNames, Is.EqualTo(SyntheticData.Names));
        Assert.That((loaded.Rounds, loaded.Classes, loaded.Objective), Is.EqualTo((5, 3, "multi:softprob")));
        Assert.That(loaded.Importances(), Is.EqualTo(model.Importances()));
        Assert.That(_folder.Names, Is.EquivalentTo(new[] { name }), "nothing is left beside the model");
    }

    [Test]
    public void SaveAndLoad_CategoricalSplits_PredictsTheSame()
    {
        var data = CategoricalTests.Colours();
        using var model = BoostedTrees.Train(data, CategoricalTests.Options);

        foreach (var name in new[] { "m.json", "m.ubj" })
        {
            model.Save(_folder.File(name));
            using var loaded = BoostedTrees.Load(_folder.File(name));

            Assert.That(loaded.Predict(data), Is.EqualTo(model.Predict(data)), name);
        }
    }

    [TestCase("m.json")]
    [TestCase("m.ubj")]
    public void Save_ReadByPython_PredictsTheSame(string name)
    {
        var data = SyntheticData.Binary();
        using var model = BoostedTrees.Train(data, new BoostedTreesOptions { Objective = Objective.BinaryLogistic, Rounds = 8 });
        model.Save(_folder.File(name));

        var predicted = PythonXGBoost.Numbers(PredictInPython, _folder.File(name), WriteValues(data));

        Assert.That(model.Predict(data).Select(value => (double)value), Is.EqualTo(predicted).Within(1e-6));
    }

    [TestCase("m.json")]
    [TestCase("m.ubj")]
    public void Load_WrittenByPython_PredictsAndExplainsTheSame(string name)
    {
        var data = SyntheticData.Features();
        var expected = PythonXGBoost.Numbers(TrainInPython, _folder.File(name), WriteValues(data));

        using var model = BoostedTrees.Load(_folder.File(name));

        Assert.That(model.Predict(data).Select(value => (double)value), Is.EqualTo(expected[..data.Rows]).Within(1e-6));
        Assert.That(model.PredictContributions(data).Of(0).ToArray().Select(value => (double)value), Is.EqualTo(expected[data.Rows..]).Within(1e-5));
    }

    [Test]
    public void Save_FileExists_IsReplaced()
    {
        File.WriteAllText(_folder.File("m.json"), "old");
        using var model = BoostedTrees.Train(SyntheticData.Regression(), new BoostedTreesOptions { Rounds = 2 });

        model.Save(_folder.File("m.json"));
        using var loaded = BoostedTrees.Load(_folder.File("m.json"));

        Assert.That(loaded.Rounds, Is.EqualTo(2));
    }

    [Test]
    public void Save_FolderDoesNotExist_SaysWhichFile()
    {
        using var model = BoostedTrees.Train(SyntheticData.Regression(), new BoostedTreesOptions { Rounds = 2 });

        Assert.That(() => model.Save(_folder.File("none/m.json")), Throws.TypeOf<ModelFileException>().With.Message.Contains("none/m.json").And.Message.Contains("Check the folder"));
    }

    [TestCase("m.bin")]
    [TestCase("m.txt")]
    [TestCase("m")]
    public void Load_OtherExtension_SaysWhichFormatsThereAre(string name) =>
        Assert.That(() => BoostedTrees.Load(_folder.File(name)), Throws.TypeOf<ModelFileException>().With.Message.Contains("Use .json or .ubj"));

    [Test]
    public void Load_NoSuchFile_SaysSo() =>
        Assert.That(() => BoostedTrees.Load(_folder.File("none.json")), Throws.TypeOf<ModelFileException>().With.Message.Contains("there is no such file"));

    [TestCase("", "it is empty")]
    [TestCase("hello", "no XGBoost model")]
    [TestCase("{}", "has no \"learner\"")]
    [TestCase("[1, 2]", "does not hold a JSON object")]
    [TestCase("""{"learner": {"learner_model_param": {"num_feature": "4", "num_class": "0"}, "objective": {"name": "reg:squarederror"}, "gradient_booster": {"name": "gblinear"}}}""", "only the tree boosters")]
    public void Load_NoModelInside_SaysWhatIsWrong(string content, string expected)
    {
        File.WriteAllText(_folder.File("m.json"), content);

        Assert.That(() => BoostedTrees.Load(_folder.File("m.json")), Throws.TypeOf<ModelFileException>().With.Message.Contains(expected));
    }

    [TestCase("m.json", 1)]
    [TestCase("m.json", 50)]
    [TestCase("m.json", 99)]
    [TestCase("m.ubj", 1)]
    [TestCase("m.ubj", 50)]
    [TestCase("m.ubj", 99)]
    public void Load_Truncated_Throws(string name, int percent)
    {
        var bytes = SaveSmall(name);
        File.WriteAllBytes(_folder.File(name), bytes[..(bytes.Length * percent / 100)]);

        Assert.That(() => BoostedTrees.Load(_folder.File(name)), Throws.TypeOf<ModelFileException>());
    }

    [TestCase("\"left_children\":[1", "\"left_children\":[0", "no proper child")]
    [TestCase("\"left_children\":[1", "\"left_children\":[999999", "no proper child")]
    [TestCase("\"split_indices\":[0", "\"split_indices\":[70000", "splits by feature 70000 of 4")]
    [TestCase("\"tree_info\":[0", "\"tree_info\":[5", "tree_info")]
    [TestCase("\"num_trees\":\"3\"", "\"num_trees\":\"4\"", "says it has 4 trees and holds 3")]
    [TestCase("\"id\":0", "\"id\":2", "has id 2, which is out of range or taken")]
    [TestCase("\"feature_types\":[]", "\"feature_types\":[\"x\",\"q\",\"q\",\"q\"]", "unknown type")]
    [TestCase("\"num_parallel_tree\":\"1\"", "\"num_parallel_tree\":\"0\"", "num_parallel_tree")]
    public void Load_DamagedLinks_SaysWhichAndDoesNotCrash(string from, string to, string expected)
    {
        var text = Encoding.UTF8.GetString(SaveSmall("m.json"));
        Assume.That(text, Does.Contain(from));
        File.WriteAllText(_folder.File("m.json"), text.Replace(from, to, StringComparison.Ordinal));

        Assert.That(() => BoostedTrees.Load(_folder.File("m.json")), Throws.TypeOf<ModelFileException>().With.Message.Contains(expected));
    }

    [Test]
    public void Load_SplitTypeWithoutCategories_SaysSoAndDoesNotCrash()
    {
        var text = Encoding.UTF8.GetString(SaveSmall("m.json"));
        File.WriteAllText(_folder.File("m.json"), text.Replace("\"split_type\":[0", "\"split_type\":[1", StringComparison.Ordinal));

        Assert.That(() => BoostedTrees.Load(_folder.File("m.json")), Throws.TypeOf<ModelFileException>().With.Message.Contains("its categorical splits are not"));
    }

    [TestCase("m.json", 1)]
    [TestCase("m.ubj", 2)]
    public void Load_RandomBytesChanged_LoadsOrThrowsButNeverCrashes(string name, int seed)
    {
        var original = SaveSmall(name);
        var data = SyntheticData.Features(20);
        var random = new Random(seed);
        for (var trial = 0; trial < 400; trial++)
        {
            var bytes = original.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(_folder.File(name), bytes);

            Assert.That(Use(name, data), Is.Null.Or.TypeOf<ModelFileException>().Or.TypeOf<FeatureMismatchException>(), $"trial {trial}");
        }
    }

    private Exception? Use(string name, FeatureMatrix data)
    {
        try
        {
            using var model = BoostedTrees.Load(_folder.File(name));
            model.Predict(data);
            model.PredictContributions(data);
            model.Importances();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private byte[] SaveSmall(string name)
    {
        using var model = BoostedTrees.Train(SyntheticData.Binary(), new BoostedTreesOptions { Objective = Objective.BinaryLogistic, Rounds = 3, MaxDepth = 4 });
        model.Save(_folder.File(name));
        return File.ReadAllBytes(_folder.File(name));
    }

    private string WriteValues(FeatureMatrix data)
    {
        File.WriteAllBytes(_folder.File("values.f32"), System.Runtime.InteropServices.MemoryMarshal.AsBytes(data.Values).ToArray());
        return _folder.File("values.f32");
    }
}
