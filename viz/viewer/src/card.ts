// Whether a graphics card draws, or the processor that plays one: then most is quicker drawn without it.
const PLAYED = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/** A context of a graphics card; where there is none, or one that is only played, nothing. */
export function cardOf(canvas: HTMLCanvasElement): WebGL2RenderingContext | null {
  const gl = canvas.getContext("webgl2", { antialias: false, premultipliedAlpha: true, failIfMajorPerformanceCaveat: true });
  const told = gl?.getExtension("WEBGL_debug_renderer_info");
  const played = gl && PLAYED.test(String(gl.getParameter(told ? told.UNMASKED_RENDERER_WEBGL : gl.RENDERER)));
  if (played) gl.getExtension("WEBGL_lose_context")?.loseContext();
  return played ? null : gl;
}
