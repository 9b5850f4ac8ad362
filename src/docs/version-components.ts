import {
	Version,
	VersionList,
	VersionSummary,
} from "../articles/article/versions/version.schema.ts";

/** The schemas of versions that have a name in the contract. */
export const versionOutputs = { VersionSummary, VersionList, Version };
