namespace Workspace.Aws.Documents;

/// <summary>The kinds of writes.</summary>
public enum DocumentWriteKind
{
    /// <summary>Adds a document.</summary>
    Insert,

    /// <summary>Changes the first document that matches.</summary>
    UpdateOne,

    /// <summary>Changes all documents that match.</summary>
    UpdateMany,

    /// <summary>Puts a document in the place of the first that matches.</summary>
    ReplaceOne,

    /// <summary>Deletes the first document that matches.</summary>
    DeleteOne,

    /// <summary>Deletes all documents that match.</summary>
    DeleteMany,
}
