import {
	Version,
	VersionList,
	VersionSummary,
} from "../articles/article/versions/version.schema.ts";
import { Draft, DraftInput, DraftPatch, PublishInput } from "../articles/drafts/draft.schema.ts";

/** The schemas of versions and working copies that have a name in the contract. */
export const versionInputs = { DraftInput, DraftPatch, PublishInput };
export const versionOutputs = { VersionSummary, VersionList, Version, Draft };
