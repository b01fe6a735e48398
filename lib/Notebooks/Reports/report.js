for (const figure of document.querySelectorAll('.figure')) {
  const spec = JSON.parse(figure.querySelector('script').textContent);
  const plot = document.createElement('div');
  plot.className = 'plot';
  figure.append(plot);
  const config = Object.assign({ responsive: true, displaylogo: false }, spec.config);
  // The static picture goes only when the figure stands in its place.
  Plotly.newPlot(plot, spec.data || [], spec.layout || {}, config).then(() => figure.querySelector('.static').remove(), () => plot.remove());
}
