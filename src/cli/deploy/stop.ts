/** Ends a deployment. The message tells the operator what is wrong and what to do. */
export class Stop extends Error {
	override name = "Stop";
}
