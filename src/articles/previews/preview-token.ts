import { createHash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;

/** Returns a new token for the address of a preview. */
export function newPreviewToken(): string {
	return randomBytes(TOKEN_BYTES).toString("hex");
}

/** Returns the hash by which a token is stored. */
export function previewHash(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}
