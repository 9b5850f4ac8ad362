/** Ends a deployment. The message tells the operator what is wrong and what to do. */
export class Stop extends Error {
	override name: string = "Stop";
}

/** Thrown if nothing signs in to Cloudflare. */
export class NotSignedIn extends Stop {
	override name = "NotSignedIn";
}
