import express from "express";
import SCIMMY from "scimmy";
import SCIMMYRouters from "scimmy-routers";
import { serve } from "./serve.js";

serve(express, SCIMMY, SCIMMYRouters);
