namespace Workspace.Datasets.Proteins;

/// <summary>The public archives of proteins.</summary>
public sealed record ProteinArchives
{
    /// <summary>UniProt, which says which proteins an organism has and which of them were determined by experiment.</summary>
    public Uri UniProt { get; init; } = new("https://rest.uniprot.org/");

    /// <summary>The AlphaFold Protein Structure Database of predicted structures.</summary>
    public Uri AlphaFold { get; init; } = new("https://alphafold.ebi.ac.uk/");

    /// <summary>The files of the Protein Data Bank of experimental structures.</summary>
    public Uri ProteinDataBank { get; init; } = new("https://files.rcsb.org/");
}
