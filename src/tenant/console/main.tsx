import { render } from 'preact';
import { App } from './App';
import './styles/index.css';

const root = document.getElementById('app');
if (root) render(<App />, root);

// Without an export, the bundler takes this for CommonJS, and wraps every module of the page.
export {};
